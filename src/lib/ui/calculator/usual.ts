import { countryOf } from '#lib/domain/estimate/countries.ts';
import { defaultsOf } from '#lib/domain/estimate/defaults.ts';
import type { Draft, DraftHandover } from '#lib/domain/estimate/draft.ts';
import type { BUSINESS_FIELDS, HANDOVER_FIELDS, ReadAnswers } from '#lib/domain/estimate/draft-own.ts';
import { place } from '#lib/domain/estimate/draft-places.ts';
import { GENERAL_DEFAULTS } from '#lib/domain/estimate/general-defaults.ts';
import { likelyOf } from '#lib/domain/estimate/range.ts';
import type { Range } from '#lib/domain/estimate/range.ts';
import { ruleOf } from '#lib/domain/estimate/rules.ts';
import type { TypedAnswer } from '#lib/domain/estimate/typed-answer.ts';
import { fromEuro } from '#lib/domain/money/reference-amount.ts';
import { sayFigure } from './say-figure.ts';
import type { Manner } from './say-figure.ts';

type HandoverField = (typeof HANDOVER_FIELDS)[number];

/** What stands for a blank; null where only the owner knows and nothing is counted until they say. */
export function usualOf(handover: DraftHandover, field: HandoverField | 'minutes', currency: string): Range | null {
	const usual = defaultsOf(handover.type);
	switch (field) {
		case 'minutes':
			return handover.usualMinutes ?? usual.minutes;
		case 'fields':
			return handover.usualFields ?? usual.fields;
		case 'slip_loss':
			return usual.slip_loss === null ? null : fromEuro(usual.slip_loss, currency);
		case 'escape_cash':
			return fromEuro(usual.escape_cash, currency);
		case 'delay_days':
		case 'delay_value':
			return null;
		case 'slip_share':
		case 'rescue_share':
			return usual[field];
		default:
			return GENERAL_DEFAULTS[field];
	}
}

export const usualInBusiness = (field: (typeof BUSINESS_FIELDS)[number], { country }: Draft): Range =>
	field === 'multiplier' ? countryOf(country).multiplier : GENERAL_DEFAULTS[field];

/** What stands beside a field: our assumption where it is blank, the range where one figure was spread out. */
export function noteFor(
	field: string,
	usual: Range | null,
	answer: TypedAnswer | undefined,
	manner: Manner
): string | undefined {
	const unit = ruleOf(field)?.unit ?? 'number';
	if (answer === undefined) {
		return usual === null
			? 'Nothing is counted for this until you say.'
			: `Left empty: ${sayFigure(usual, unit, manner)} (our assumption).`;
	}
	if (!answer.fine || typeof answer.range === 'number') return undefined;
	return `Counted as ${sayFigure(answer.range, unit, manner)}.`;
}

/** What is put on top of a wage, in words. */
export function hourNote(draft: Draft, read: ReadAnswers, { locale }: Manner): string {
	const own = read.get(place.own('multiplier'));
	const times = likelyOf(own?.fine ? own.range : usualInBusiness('multiplier', draft));
	const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(times);
	return `An hour that is worked costs about ${written} times the wage: holidays, sick days, employer’s share.`;
}
