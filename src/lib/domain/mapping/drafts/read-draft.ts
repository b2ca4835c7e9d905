import type { FieldKind } from '../field.ts';
import { readMapping, type Rule } from '../mapping.ts';
import type { Draft } from './draft.ts';
import { ruleSaid } from './said-by.ts';

export type ReadRule = { readonly rule: Rule | undefined } | { readonly problems: readonly string[] };

/** What nobody wants on purpose, though a file may say it. */
function unfinished(draft: Draft): string | null {
	if (draft.way === 'constant' && draft.text.trim() === '') return 'Write the text that always stands here.';
	if (draft.way === 'template' && draft.text.trim() === '') return 'Write the text.';
	if (draft.way === 'field' && draft.form === 'lookUp' && draft.table.every(([from]) => from === ''))
		return 'Write at least one line of the list.';
	if (draft.way === 'field' && draft.form === 'split' && draft.take.trim() === '') return 'Say which part to take.';
	return null;
}

/** The rule that the answers say, or what is wrong with them, as sentences without the name of the field. */
export function readDraft(draft: Draft, kind: FieldKind = 'text'): ReadRule {
	const open = unfinished(draft);
	if (open !== null) return { problems: [open] };
	const said = ruleSaid(draft, kind);
	if (said === undefined) return { rule: undefined };
	const read = readMapping({ field: said });
	if ('problems' in read) return { problems: read.problems.map(({ why }) => why) };
	return { rule: read.mapping.field };
}
