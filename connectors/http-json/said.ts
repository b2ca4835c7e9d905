import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '../contract.ts';

/** Characters. */
const LONGEST = 160;

/** Where APIs say in words what is wrong, the most telling first. */
const PLACES: readonly string[] = [
	...['error.message', 'error.detail', 'error.description', 'error_description', 'detail', 'message', 'msg'],
	...['errors.0.message', 'errors.0.detail', 'errors.0.title', 'errors.0.longMessage', 'errors.0', 'error', 'title'],
	...['reason', 'description', 'error_message', 'errorMessage', 'Message']
];

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

const shortened = (text: string): string =>
	text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd().toWellFormed()}…` : text;

/** `{"errors": {"amount": ["is not a number"]}}` says "amount: is not a number". */
const byField = (errors: Value | undefined): string | undefined => {
	if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) return undefined;
	const [first] = Object.entries(errors);
	const said = Array.isArray(first?.[1]) ? first[1][0] : first?.[1];
	return first && typeof said === 'string' ? `${first[0]}: ${said}` : undefined;
};

/** A short piece of what an answer says in words, on one line; empty where it says nothing that a person can read. */
export function whatItSaid(json: Value | undefined, body: string): string {
	if (json === undefined) return /^\s*</.test(body) ? '' : shortened(oneLine(body));
	if (typeof json === 'string') return shortened(oneLine(json));
	for (const place of PLACES) {
		const said = readPath(json, place);
		if (typeof said === 'string' && said.trim() !== '') return shortened(oneLine(said));
	}
	return shortened(oneLine(byField(readPath(json, 'errors')) ?? ''));
}
