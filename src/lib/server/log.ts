import { pino, type Logger } from 'pino';
import type { Env } from '#env';

export type Log = Logger;

/** One JSON line per event on standard output. What could hold a secret is cut out wherever it stands. */
export const openLog = ({ HANDOVER_LOG }: Pick<Env, 'HANDOVER_LOG'>): Log =>
	pino({
		level: HANDOVER_LOG,
		base: null,
		redact: { paths: ['secrets', '*.secrets', 'password', '*.password', 'token', '*.token'], remove: true }
	});
