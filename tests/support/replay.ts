import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { RealServer } from './real-server.ts';
import { webServer } from './web-server.ts';

/** What is answered to one question. */
export interface ReplayedAnswer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

export interface ReplayedQuestion {
	/** Such as `PROPFIND /contacts/ 1`: method, path, and the depth where it is not 0. */
	readonly line: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** A server of 127.0.0.1 that gives written-down answers, and 404 to every other question. */
export interface Replay extends RealServer {
	/** Without a slash at the end. */
	readonly baseUrl: string;
	/** By the line of the question; filled in by the test, read at every question. */
	readonly answers: Record<string, ReplayedAnswer>;
	/** Everything that was asked, in order. */
	readonly asked: ReplayedQuestion[];
}

/** With `signIn`, the `authorization` without which every question is answered by 401. */
export async function startReplay(signIn?: string): Promise<Replay> {
	const answers: Record<string, ReplayedAnswer> = {};
	const asked: ReplayedQuestion[] = [];
	const server = await webServer(async (request, response) => {
		const { method = '', url = '', headers } = request;
		const depth = headers.depth ?? '0';
		const line = [method, url, ...(depth === '0' ? [] : [depth])].join(' ');
		asked.push({ line, headers, body: await text(request) });
		const isStranger = signIn !== undefined && headers.authorization !== signIn;
		const answer = isStranger ? { status: 401 } : (answers[line] ?? { status: 404 });
		response.writeHead(answer.status, answer.headers).end(answer.body);
	});
	return { baseUrl: server.url, answers, asked, stop: () => server.close() };
}
