import type { Dispatcher } from 'undici';
import { joinedHeaders } from './joined-headers.ts';
import { NoAnswer, TooLarge } from './no-answer.ts';

/** One question to one server, without redirects. */
export interface Hop {
	readonly method: string;
	readonly url: URL;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array | undefined;
}

export interface Answer {
	readonly status: number;
	readonly statusText: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** As it came over the wire, perhaps compressed. */
	readonly bytes: Buffer;
}

export interface Limits {
	readonly signal: AbortSignal;
	/** Bytes of the answer. */
	readonly size: number;
}

/** Asks once and takes in the whole answer. Throws only `NoAnswer`. */
export function exchange(dispatcher: Dispatcher, hop: Hop, { signal, size }: Limits): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const { method, url, headers, body = null } = hop;
		// undici would end the connection after any body it does not expect, such as that of REPORT.
		const persistent = body === null ? {} : { reset: false };
		const chunks: Buffer[] = [];
		let head = { status: 0, statusText: '', headers: {} };
		let received = 0;
		let over = false;
		let sending: Dispatcher.DispatchController | undefined;

		const finish = (): void => {
			over = true;
			signal.removeEventListener('abort', stop);
		};
		const giveUp = (cause: unknown, stopped = false): void => {
			if (over) return;
			finish();
			reject(new NoAnswer(cause, { sent: sending !== undefined, stopped }));
			sending?.abort(new Error('given up'));
		};
		const stop = (): void => giveUp(signal.reason, true);

		signal.addEventListener('abort', stop);
		if (signal.aborted) return stop();
		dispatcher.dispatch(
			{ origin: url.origin, path: url.pathname + url.search, method, headers, body, ...persistent },
			{
				// The connection stands and nothing has left yet: whoever gave up before this has sent nothing.
				onRequestStart(controller) {
					if (over) controller.abort(new Error('given up'));
					else sending = controller;
				},
				onResponseStart(_controller, status, fields, statusText = '') {
					head = { status, statusText, headers: joinedHeaders(fields) };
				},
				onResponseData(_controller, chunk) {
					received += chunk.length;
					if (received > size) giveUp(new TooLarge());
					else chunks.push(chunk);
				},
				onResponseEnd() {
					if (over) return;
					finish();
					resolve({ ...head, bytes: Buffer.concat(chunks) });
				},
				onResponseError: (_controller, error) => giveUp(error)
			}
		);
	});
}
