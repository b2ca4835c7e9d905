import { readPath } from '#lib/domain/mapping/path.ts';
import { isFilled, isObject, type Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Answer } from './call.ts';
import { whatItSaid } from './said.ts';

interface Saying {
	readonly path: string;
	readonly is?: string | number | boolean | undefined;
}

/** What an API says inside an answer about whether it went well, whatever the status says. */
export interface Sayings {
	readonly okWhen?: Saying | undefined;
	readonly failedWhen?: Saying | undefined;
}

// 0 and false are a "no" as often as they are a value, so without a value to compare with they say nothing.
const says = (json: Value | undefined, { path, is }: Saying): boolean => {
	const value = readPath(json, path);
	return is === undefined ? isFilled(value) && value !== false && value !== 0 : String(value) === String(is);
};

/** Whether the answer says of itself that it went wrong although its status is a good one. */
export const saysFailed = (json: Value | undefined, { okWhen, failedWhen }: Sayings): boolean =>
	(failedWhen !== undefined && says(json, failedWhen)) || (okWhen !== undefined && !says(json, okWhen));

/** Where APIs put what went wrong although the status is a good one. */
const ERRORS = ['error', 'errors'];

/** Whether an answer that was to hold the id of what was stored holds none, and an error instead. */
export const saysErrorInstead = (json: Value | undefined, receipt: string | undefined): boolean =>
	receipt !== undefined &&
	!isFilled(readPath(json, receipt)) &&
	ERRORS.some((place) => {
		const error = readPath(json, place);
		return isObject(error) ? Object.keys(error).length > 0 : isFilled(error) && error !== false && error !== 0;
	});

const isPage = ({ body, headers }: Answer): boolean =>
	(headers['content-type'] ?? '').includes('text/html') || /^\s*<(!doctype|html|\?xml)/i.test(body);

/** The answer is no JSON where JSON was wanted. `maybeDone` after a write. */
export function notJson(answer: Answer, maybeDone = false): ConnectorError {
	const { host, status } = answer;
	const what = isPage(answer)
		? 'a web page'
		: answer.body.trim() === ''
			? 'nothing'
			: 'something that is no list of data';
	return new ConnectorError('unreadable', {
		say: `${host} answered with ${what} where data was expected. A sign-in page or a notice of maintenance may stand in between, or the address of the API is another one. Check the address if it stays so.`,
		technical:
			`${status} ${answer.headers['content-type'] ?? ''} ${answer.discreet(whatItSaid(undefined, answer.body))}`.trim(),
		maybeDone
	});
}

export const isWebPage = (answer: Answer): boolean => answer.json === undefined && isPage(answer);

/** What the answer said, as the end of a sentence: ` It said: “No such customer”.`; empty where it said nothing. */
export function quoted({ json, body, discreet }: Answer): string {
	const said = discreet(whatItSaid(json, body)).replace(/\.$/, '');
	return said === '' ? '' : ` It said: “${said}”.`;
}

export const technicalOf = ({ status, url, body, discreet }: Answer, method: string): string => {
	const { host, pathname } = new URL(url);
	// Hidden before it is cut, so that no half of a secret is left at the end.
	const words = discreet(body.slice(0, 20_000).replace(/\s+/g, ' ')).slice(0, 300);
	return `${method} ${host}${discreet(pathname)} -> ${status} ${words}`.trim();
};
