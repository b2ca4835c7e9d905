import type { App } from '../app.ts';
import { pause } from '../connections/pause.ts';
import { resume } from '../connections/resume.ts';
import type { Connection } from '../persistence/connections.ts';

/** Pauses what only watches or compares, or lets it go on, where the file says so. */
export const bringState = async (
	parts: Pick<App, 'store' | 'queue' | 'now'>,
	connection: Connection,
	wanted: 'on' | 'paused' | undefined
): Promise<void> => {
	const { state } = connection;
	if (wanted === 'paused' && state !== 'paused') await pause(parts, connection);
	if (wanted === 'on' && state === 'paused') await resume(parts, connection);
};
