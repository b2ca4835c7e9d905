import { ConnectorError } from '../connector-error.ts';
import type { Context, Value } from '../contract.ts';
import { call, type Answer, type Question } from '../http-json/call.ts';
import { notJson, quoted, technicalOf } from '../http-json/verdict.ts';
import { apiOf, type Vendor } from './vendor.ts';

/** Statuses that a vendor says no with, to this one question; the rest is judged for all connectors alike. */
const NO = [400, 402, 404, 405, 406, 409, 410, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 426, 428];
const CORRECT_IT = 'Correct the record and send it again, or type it by hand.';

export interface Asked extends Question {
	/** What the question is about, in a sentence: "contact". */
	readonly about?: string;
}

export interface Said {
	readonly status: number;
	/** Null where the answer is empty. */
	readonly json: Value;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
}

/** The sentence of a vendor's no to one record. `words`, with a space in front, are what it said itself. */
export const notAccepted = (name: string, field: string | undefined, about: string, words: string): string =>
	`${name} did not accept ${field === undefined ? `this ${about}` : `“${field}” of this ${about}`}.${words} ${CORRECT_IT}`;

/** A vendor's no, with its own words and the field that it is about. */
export function refusal({ name, complaint }: Vendor, answer: Answer, { method, about = 'record' }: Asked) {
	const { field, say } = (answer.json === undefined ? null : complaint?.(answer.json)) ?? {};
	const words = say === undefined ? quoted(answer) : ` It said: “${answer.discreet(say).replace(/\.$/, '')}”.`;
	return new ConnectorError('refused', {
		say: notAccepted(name, field, about, words),
		technical: technicalOf(answer, method)
	});
}

/**
 * Asks a vendor one question and answers with what it said. Statuses in `expect` are handed back.
 * Throws `ConnectorError`: refused for a no to this one question, else what the status means for everything.
 */
export async function ask(context: Context, vendor: Vendor, asked: Asked): Promise<Said> {
	const { about: _, expect = [], ...question } = asked;
	const answer = await call(context, apiOf(vendor), { ...question, expect: [...NO, ...expect] });
	const { status, headers, body } = answer;
	if (status >= 400 && !expect.includes(status)) throw refusal(vendor, answer, asked);
	if (answer.json === undefined && body.trim() !== '' && status < 400) throw notJson(answer, question.method !== 'GET');
	return { status, headers, json: answer.json ?? null };
}
