import { readPath } from '#lib/domain/mapping/path.ts';
import type { HttpResponse } from '../contract.ts';
import { readJson } from '../http-json/json-text.ts';

/** What WordPress calls the failure, and its words without the HTML that plugins put into them. */
export interface Complained {
	readonly code: string;
	readonly message: string;
}

export const isPage = ({ headers, body }: HttpResponse): boolean =>
	(headers['content-type'] ?? '').includes('text/html') || /^\s*<(!doctype|html)/i.test(body);

/** Null where it is no failure in the words of WordPress. */
export function complained({ body }: HttpResponse): Complained | null {
	const json = readJson(body);
	const [code, message] = [readPath(json, 'code'), readPath(json, 'message')];
	if (typeof code !== 'string') return null;
	return { code, message: typeof message === 'string' ? withoutTags(message) : '' };
}

export const withoutTags = (text: string): string =>
	text
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** A key that may not do this is answered with the status of one that is not known. */
export const isAboutRights = (complaint: Complained | null): boolean => /permission/i.test(complaint?.message ?? '');

/** The API is not at this address of the website: what answers is a page of it, or nothing. */
export const isElsewhere = (answer: HttpResponse): boolean =>
	readJson(answer.body) === undefined &&
	(answer.status === 404 || answer.status === 405 || (answer.status < 300 && isPage(answer)));
