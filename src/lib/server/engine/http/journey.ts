import { ConnectorError } from '#connectors/connector-error.ts';
import type { HttpResponse } from '#connectors/contract.ts';
import { afterRedirects } from './after-redirects.ts';
import { answerText } from './answer-text.ts';
import type { AddressRules } from './address-rules.ts';
import type { Connections } from './connections.ts';
import { exchange, type Answer, type Hop, type Limits } from './exchange.ts';
import { NoAnswer } from './no-answer.ts';
import { checkLiteral } from './outgoing-url.ts';
import { endsWrite, isRedirect, nextHop, tooManyRedirects } from './redirects.ts';
import { statusFailure } from './status-failure.ts';
import { transportFailure } from './transport-failure.ts';

export interface Road extends Limits {
	readonly connections: Connections;
	readonly rules: AddressRules;
	readonly maxRedirects: number;
	/** Statuses outside 2xx that are an answer; a redirect among them is not followed. */
	readonly expected: readonly number[];
}

async function arrive(road: Road, hop: Hop, answer: Answer): Promise<HttpResponse> {
	const { status, headers } = answer;
	const text = answerText(answer, road.size).catch((error: unknown) => {
		throw new NoAnswer(error, { sent: true, stopped: false });
	});
	if ((status >= 200 && status < 300) || road.expected.includes(status))
		return { status, headers, body: await text, url: hop.url.href };
	// A failure stands by its status, whatever became of the words that explain it.
	throw statusFailure(hop, answer, await text.catch(() => ''), Date.now());
}

/** Asks, follows redirects, and answers. Throws `ConnectorError`. */
export async function travel(road: Road, first: Hop): Promise<HttpResponse> {
	let last = first;
	let written = false;
	try {
		for (let redirects = 0; ; redirects++) {
			await checkLiteral(last.url, road.rules);
			const answer = await exchange(road.connections.to(last.url.origin), last, road);
			if (road.expected.includes(answer.status) || !isRedirect(answer)) return await arrive(road, last, answer);
			written ||= endsWrite(last, answer);
			if (redirects === road.maxRedirects) throw tooManyRedirects(last, road.maxRedirects);
			last = nextHop(last, answer);
		}
	} catch (error) {
		const failure = error instanceof NoAnswer ? transportFailure(last, error) : error;
		throw failure instanceof ConnectorError ? afterRedirects(failure, { first, last, written }) : failure;
	}
}
