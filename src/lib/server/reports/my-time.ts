import type { ReportTime } from '#lib/domain/report/due.ts';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import type { Member, Workspace } from '../persistence/workspaces.ts';
import { reportTime } from './report-time.ts';

/** Somebody as a member of a business, and when the weekly report comes to them. */
export const myReportTime = async (
	{ store }: Pick<App, 'store'>,
	workspace: Workspace,
	personId: string
): Promise<{ readonly member: Member; readonly time: ReportTime }> => {
	const member = (await store.workspaces.people(workspace.id)).find(({ id }) => id === personId);
	if (!member) throw new NotHere('person');
	return { member, time: reportTime(workspace, member) };
};
