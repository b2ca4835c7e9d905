import type { Draft, DraftHandover, Typed } from './draft.ts';
import { countedIn } from './draft-counted.ts';
import { place } from './draft-places.ts';
import type { OwnerAnswers, OwnerHandover } from './owner-answers.ts';
import type { Range } from './range.ts';
import { ruleOf } from './rules.ts';
import { readAnswer } from './typed-answer.ts';
import type { Reading, TypedAnswer } from './typed-answer.ts';

/** What became of every answer of a draft, by its place. */
export type ReadAnswers = Map<string, TypedAnswer>;

export const isBlank = (typed: Typed | undefined): boolean =>
	typed === undefined || (typeof typed === 'string' ? [typed] : typed).every((text) => text.trim() === '');

// The page shows shares as percentages, so a bare figure is one.
const percent = (text: string): string => (text.trim() === '' || text.includes('%') ? text : `${text} %`);

const asShown = (field: string, typed: Typed): Typed => {
	if (ruleOf(field)?.unit !== 'share') return typed;
	return typeof typed === 'string' ? percent(typed) : [percent(typed[0]), percent(typed[1]), percent(typed[2])];
};

/** Reads one answer and notes what became of it; null where it is blank or cannot be taken. */
export function readInto(
	read: ReadAnswers,
	at: string,
	field: string,
	typed: Typed | undefined,
	reading: Reading
): Range | null {
	if (typed === undefined || isBlank(typed)) return null;
	const answer = readAnswer(field, asShown(field, typed), reading);
	read.set(at, answer);
	return answer.fine ? answer.range : null;
}

/** What may be answered for the whole business, besides what has a question of its own. */
export const BUSINESS_FIELDS = ['capture', 'horizon_years', 'open_days', 'multiplier'] as const;

/** What may be answered for one handover, besides its three questions. */
export const HANDOVER_FIELDS = [
	'slip_share',
	'slip_loss',
	'rescue_share',
	'fields',
	'field_error_rate',
	'matter_share',
	'caught_share',
	'fix_minutes',
	'escape_cash',
	'delay_days',
	'delay_value',
	'delay_rate'
] as const;

const single = (range: Range | null): number | null => (typeof range === 'number' ? range : null);

/** The whole business: years ahead, use of saved time, open days a week, what comes on top of the wage. */
export function businessOf({ own }: Draft, read: ReadAnswers) {
	const of = (field: (typeof BUSINESS_FIELDS)[number]) => readInto(read, place.own(field), field, own[field], {});
	const capture = of('capture');
	const years = single(of('horizon_years'));
	const business: OwnerAnswers['business'] = {
		...(capture !== null && { capture }),
		...(years !== null && { horizon_years: years })
	};
	return { business, openDays: single(of('open_days')), multiplier: of('multiplier') };
}

/** The owner's own answers to what is assumed about one handover. */
export function ownOf(handover: DraftHandover, report: string, read: ReadAnswers): OwnerHandover['own'] {
	const { id, own, usualFields, currency = report } = handover;
	const slips = countedIn(handover, 'slips', read);
	const fields = countedIn(handover, 'fields', read);
	const answered = HANDOVER_FIELDS.flatMap((field) => {
		const range = readInto(read, place.handover(id, field), field, own[field], { currency });
		return range === null ? [] : [[field, range] as const];
	});
	return {
		...(usualFields !== null && { fields: usualFields }),
		...Object.fromEntries(answered),
		...(slips && { slip_share: slips }),
		...(fields && { field_error_rate: fields }),
		...(currency !== report && { currency })
	};
}
