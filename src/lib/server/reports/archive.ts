import type { App } from '../app.ts';
import type { ShortReport } from '../persistence/reports.ts';
import { isUndelivered } from './undelivered.ts';

/** A report as lists show it. */
export interface ListedReport {
	readonly id: string;
	/** The how-manieth this person got of this business. */
	readonly number: number;
	/** The first day of its week. */
	readonly week: string;
	readonly subject: string;
	readonly delivered: boolean;
}

const listed = (report: ShortReport, number: number): ListedReport => {
	const { id, week, subject } = report;
	return { id, number, week, subject, delivered: !isUndelivered(report) };
};

/** All reports of a person, the newest first. */
export const listReports = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string,
	personId: string
): Promise<ListedReport[]> => {
	const reports = await store.reports.of(workspaceId, personId);
	return reports.map((report, index) => listed(report, reports.length - index));
};
