import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes. Whoever sends more than this after the answer is known may as well see the connection close. */
const PATIENCE = 64_000_000;

/**
 * Ends no answer before its request has come whole: a sender who is told "too large" while still sending would see the
 * connection break and never the answer. What comes after the answer is known is thrown away.
 */
export const hearOut = (request: IncomingMessage, response: ServerResponse): void => {
	const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
	const atTheEnd = (...args: unknown[]): ServerResponse => {
		if (request.complete || request.destroyed) return end(...args);
		let left = PATIENCE;
		const finish = (): void => {
			request.off('data', discard).off('end', finish).off('close', finish);
			end(...args);
		};
		const discard = (chunk: Buffer): void => {
			left -= chunk.length;
			// Whoever read so far may have paused it.
			if (left > 0) request.resume();
			else finish();
		};
		request.on('data', discard).once('end', finish).once('close', finish).resume();
		return response;
	};
	response.end = atTheEnd as typeof response.end;
};
