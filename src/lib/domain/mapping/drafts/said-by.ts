import type { FieldKind } from '../field.ts';
import { conditionSaid } from './condition-draft.ts';
import type { Draft } from './draft.ts';

const given = (name: string, text: string): Record<string, string> => (text === '' ? {} : { [name]: text });
// What is no number stays as it was typed, so that the check of the rule says so.
const asNumber = (text: string): unknown => {
	const number = Number(text.replace(',', '.'));
	return text.trim() === '' || Number.isNaN(number) ? text : number;
};
const givenNumber = (name: string, text: string): Record<string, unknown> =>
	text === '' ? {} : { [name]: asNumber(text) };

function inForm(draft: Draft): object {
	const { form, path } = draft;
	if (form === 'trim') return { path, trim: true };
	if (form === 'personName') return { personName: path, take: draft.part };
	if (form === 'split')
		return { split: path, at: draft.at, take: asNumber(draft.take), ...(draft.trim && { trim: true }) };
	if (form === 'lookUp') {
		const table = Object.fromEntries(draft.table.filter(([from]) => from !== ''));
		return { lookUp: path, table, ...given('otherwise', draft.otherwise) };
	}
	if (form === 'date') return { date: path, ...given('from', draft.dateFrom), ...given('to', draft.dateTo) };
	if (form === 'number') {
		const numbers = { ...givenNumber('times', draft.times), ...givenNumber('decimals', draft.decimals) };
		return { number: path, ...given('decimal', draft.decimal), ...numbers, ...given('to', draft.numberTo) };
	}
	if (form === 'phone') return { phone: path, country: draft.phoneCountry, ...given('to', draft.phoneTo) };
	if (form === 'countryOf') return { countryOf: path, ...given('to', draft.countryTo), ...given('in', draft.language) };
	return { path };
}

/** A text that always stands there, as the kind of its field wants it. */
function constant(text: string, kind: FieldKind): unknown {
	if (kind === 'yes-no' && (text === 'true' || text === 'false')) return text === 'true';
	return kind === 'number' || kind === 'money' ? asNumber(text) : text;
}

function bare(draft: Draft, kind: FieldKind): object | null {
	if (draft.way === 'field') return inForm(draft);
	if (draft.way === 'constant') return { constant: constant(draft.text, kind) };
	if (draft.way === 'template') return { template: draft.text };
	return draft.way === 'join' ? { join: draft.joined, with: draft.mark } : null;
}

/** The rule that the answers say, not yet checked; undefined where the field is left empty. */
export function ruleSaid(draft: Draft, kind: FieldKind = 'text'): unknown {
	if (draft.way === 'kept') return draft.kept;
	const rule = bare(draft, kind);
	if (rule === null) return undefined;
	const when = conditionSaid(draft);
	const whole = { ...rule, ...given('default', draft.ifEmpty), ...(when !== undefined && { when }) };
	const names = Object.keys(whole);
	return names.length === 1 && names[0] === 'path' ? draft.path : whole;
}
