import { readMapping } from '../mapping.ts';
import { draftOf } from './draft-of.ts';
import { draftSchema, emptyDraft, type Draft } from './draft.ts';
import type { FieldKind } from '../field.ts';

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/**
 * The answers that a page has posted for one field: empty, the name of a way with its text beside it, a path or a rule
 * as JSON, or all the answers as JSON. What can be read as none of these is kept, and refused as a rule.
 */
export function postedDraft(value: string, text: string, kind: FieldKind = 'text'): Draft {
	if (value === '') return emptyDraft();
	if (value === 'template' || value === 'constant' || value === 'join')
		return { ...emptyDraft(), way: value, text: text.replaceAll('\r\n', '\n') };
	const said = parsed(value);
	const answers = typeof said === 'object' && said !== null && 'way' in said ? draftSchema.safeParse(said) : null;
	if (answers?.success) return answers.data;
	const read = readMapping({ field: said });
	return 'mapping' in read ? draftOf(read.mapping.field, kind) : { ...emptyDraft(), way: 'kept', kept: null };
}
