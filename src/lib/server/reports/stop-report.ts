import { z } from 'zod';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';

const PURPOSE = 'stop-report';

/** Whose report it is. */
export interface Reader {
	readonly workspaceId: string;
	readonly personId: string;
}

const readerShape = z.object({ workspaceId: z.string(), personId: z.string() });

/** Where somebody stops their weekly report without signing in, from the root of the site. */
export const stopPath = ({ seal }: Pick<App, 'seal'>, reader: Reader): string =>
	`/reports/stop/${seal.seal(JSON.stringify(reader), PURPOSE)}`;

/** Whose report a token of such an address is about. Throws `NotHere` where it is none of ours. */
export const readerOf = ({ seal }: Pick<App, 'seal'>, token: string): Reader => {
	try {
		return readerShape.parse(JSON.parse(seal.open(token, PURPOSE)));
	} catch {
		throw new NotHere('report');
	}
};

/** Whether they get the weekly report from now on. */
export const wantReport = async (
	{ store }: Pick<App, 'store'>,
	{ workspaceId, personId }: Reader,
	wanted: boolean
): Promise<void> => {
	await store.workspaces.wantReport(workspaceId, personId, wanted);
};
