import type { InboxEntry, Values } from '../contract.ts';
import { storableText } from '../storable-text.ts';
import { parseContentType, type ContentType } from './content-type.ts';
import { gather, type Field } from './fields.ts';
import { jsonFields } from './json-fields.ts';
import { multipartFields } from './multipart.ts';
import { decode } from './text.ts';
import { urlEncodedFields } from './url-encoded.ts';

/** An entry's fields; `problem` says in words for a person why there are none, and `raw` then holds what came. */
export interface ReadEntry {
	readonly values: Values;
	readonly problem?: string;
}

const RAW_LENGTH = 10_000;

const NEXT = 'What came is kept below: type it by hand, and ask whoever made the form to put it right.';
const EMPTY = `The form sent an entry without a single field. ${NEXT}`;
const UNMARKED = `The entry was cut off or lacks the marks between its fields, so it could not be read. ${NEXT}`;
const NAMELESS = `The entry does not give its fields by their names, or was cut off, so it could not be read. ${NEXT}`;
const UNKNOWN = `The entry was not sent in the way that a web form sends, so it could not be read. ${NEXT}`;

// Scripts that forget to name the type send JSON as plain text.
const JSON_TYPE = /^(?:text\/plain|(?:application|text)\/(?:[\w.-]+\+)?json)$/;

/** Reads what a form has sent. Never throws: what cannot be read comes back with its problem. */
export function readEntry({ contentType, body }: Pick<InboxEntry, 'contentType' | 'body'>): ReadEntry {
	const { type, parameters } = parseContentType(contentType);
	const charset = parameters.get('charset');
	const fields = fieldsOf(type, parameters, body);
	const values = typeof fields === 'string' ? {} : gather(fields);
	if (Object.keys(values).length > 0) return { values };
	const beginning = decode(body.subarray(0, 4 * RAW_LENGTH), charset).slice(0, RAW_LENGTH);
	return { values: { raw: storableText(beginning) }, problem: typeof fields === 'string' ? fields : EMPTY };
}

/** The fields, or why there are none. */
function fieldsOf(type: string, parameters: ContentType['parameters'], body: Uint8Array): readonly Field[] | string {
	const charset = parameters.get('charset');
	if (type === 'application/x-www-form-urlencoded') return urlEncodedFields(body, charset);
	if (type === 'multipart/form-data') return multipartFields(body, parameters.get('boundary')) ?? UNMARKED;
	return JSON_TYPE.test(type) ? (jsonFields(body, charset) ?? NAMELESS) : UNKNOWN;
}
