import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '../contract.ts';
import { saidOfField } from './said-of-field.ts';

/** Characters. */
const LONGEST = 160;

/** Where APIs say in words what is wrong, the most telling first. */
const PLACES: readonly string[] = [
	...[
		'error.message',
		'error.detail',
		'error.description',
		'error_description',
		'detail',
		'message',
		'msg',
		'error',
		'errors'
	],
	...['title', 'reason', 'description', 'error_message', 'errorMessage', 'Message']
];

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

const shortened = (text: string): string =>
	text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd().toWellFormed()}…` : text;

const isText = (value: Value | undefined): value is string => typeof value === 'string' && value.trim() !== '';

/** A short piece of what an answer says in words, on one line; empty where it says nothing that a person can read. */
export function whatItSaid(json: Value | undefined, body: string): string {
	if (json === undefined) return /^\s*</.test(body) ? '' : shortened(oneLine(body));
	if (typeof json === 'string') return shortened(oneLine(json));
	const said = PLACES.map((place) => readPath(json, place)).find(isText) ?? '';
	const ofField = saidOfField(json) ?? '';
	// What is wrong with all of it is often no more than that something is.
	const both =
		said === '' || ofField.includes(said.trim())
			? ofField
			: ofField === ''
				? said
				: `${ofField} (${said.trim().replace(/[.:]$/, '')})`;
	return shortened(oneLine(both));
}
