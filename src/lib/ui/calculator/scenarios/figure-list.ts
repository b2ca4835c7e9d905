import type { Draft, Typed } from '#lib/domain/estimate/draft.ts';
import { BUSINESS_FIELDS, HANDOVER_FIELDS, isBlank } from '#lib/domain/estimate/draft-own.ts';
import { place } from '#lib/domain/estimate/draft-places.ts';
import { isMoney } from '#lib/domain/estimate/rules.ts';
import { BUSINESS_WORDS, HANDOVER_WORDS } from '../field-words.ts';
import { shortName } from '../short-name.ts';

/** A figure that can be another one in a scenario. */
export interface Figure {
	/** Its place in the draft. */
	readonly at: string;
	readonly label: string;
	readonly suffix: string;
	/** As it was typed; empty where our assumption stands. */
	readonly now: Typed;
	readonly range: boolean;
}

export interface FigureGroup {
	readonly name: string;
	readonly figures: readonly Figure[];
}

const nothing = { now: '', suffix: '' } as const;

/** Every figure of a calculation that can be another one, by what it belongs to. */
export function figureGroups({ currency, roles, events, handovers, own }: Draft): FigureGroup[] {
	const ofEvents = events.map(({ id, says, volume, period }) => ({
		name: says,
		figures: [{ at: place.volume(id), label: 'How often?', suffix: `a ${period}`, now: volume, range: true }]
	}));
	const ofHandovers = handovers.map((one) => ({
		name: shortName(one.label),
		figures: [
			{
				at: place.handover(one.id, 'minutes'),
				label: 'How long does one take?',
				suffix: 'minutes',
				now: one.minutes,
				range: true
			},
			...HANDOVER_FIELDS.map((field) => ({
				...nothing,
				...HANDOVER_WORDS[field],
				...(isMoney(field) && { suffix: one.currency ?? currency }),
				...(one.own[field] !== undefined && { now: one.own[field] }),
				at: place.handover(one.id, field)
			}))
		]
	}));
	const ofRoles = roles.map(({ id, name, wage, full, currency: paidIn = currency }) => ({
		name,
		figures: [
			{
				at: place.wage(id),
				label: full ? 'Cost of an hour' : 'Wage an hour, before tax',
				suffix: paidIn,
				now: wage,
				range: false
			}
		]
	}));
	const ofBusiness = {
		name: 'The business',
		figures: BUSINESS_FIELDS.map((field) => ({
			...nothing,
			...BUSINESS_WORDS[field],
			...(own[field] !== undefined && { now: own[field] }),
			at: place.own(field)
		}))
	};
	return [...ofEvents, ...ofHandovers, ...ofRoles, ofBusiness];
}

/** "Left empty: as it is now, 4 minutes." */
export function sayNow({ now, suffix }: Figure): string {
	if (isBlank(now)) return 'Left empty: as it is now, our assumption.';
	const typed = typeof now === 'string' ? now : `${now[0]} to ${now[2]}, usually ${now[1]}`;
	return `Left empty: as it is now, ${`${typed} ${suffix}`.trim()}.`;
}
