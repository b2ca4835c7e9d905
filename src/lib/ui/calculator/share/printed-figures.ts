import { evidenceFor } from '#lib/domain/estimate/evidence.ts';
import { isBlank } from '#lib/domain/estimate/draft-own.ts';
import type { HandoverInput } from '#lib/domain/estimate/input-types.ts';
import { GENERAL_DEFAULTS } from '#lib/domain/estimate/general-defaults.ts';
import type { Range } from '#lib/domain/estimate/range.ts';
import { ruleOf } from '#lib/domain/estimate/rules.ts';
import { sayFigure } from '../say-figure.ts';
import type { Manner } from '../say-figure.ts';
import { chartName } from '../short-name.ts';
import type { Counted } from './calculation.ts';

type Row = Record<string, string>;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isRange = (value: unknown): value is Range =>
	typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));

const isCount = (value: unknown): value is { x: number; n: number } =>
	typeof value === 'object' && value !== null && 'x' in value && 'n' in value;

function say(field: string, value: unknown, manner: Manner): string {
	if (isCount(value)) return `${value.x} of ${value.n}, counted`;
	return isRange(value) ? sayFigure(value, ruleOf(field)?.unit ?? 'number', manner) : '';
}

/** What was answered: how often, how long, who. */
export function answeredRows({ draft, input }: Counted, locale: string): Row[] {
	const { currency } = input.global;
	return input.handovers.map(({ id, label = id, event, role, minutes }) => {
		const { volume = 0, period = 'week' } = input.events[event] ?? {};
		const { hourly_cost, gross_hourly_wage, currency: paidIn = currency } = input.roles[role] ?? {};
		const hour = hourly_cost ?? gross_hourly_wage;
		const paid = hour ? `, ${say('hourly_cost', hour, { locale, currency: paidIn })} an hour` : '';
		return {
			handover: upper(chartName(label)),
			often: `${say('volume', volume, { locale, currency }).replace(' times', '')} a ${period}`,
			minutes: say('minutes', minutes, { locale, currency }),
			who: `${draft.roles.find((one) => one.id === role)?.name ?? role}${paid}`
		};
	});
}

/** The best source that was found for a default; where there is none it is ours. */
function sourceFor(field: string): string {
	const strengths = ['strong', 'medium', 'weak'];
	const [best] = evidenceFor(field)
		.filter(({ read }) => read !== 'ours')
		.toSorted((one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength));
	if (!best) return 'our assumption';
	return `after ${best.source}${best.year === null ? '' : `, ${best.year}`}`;
}

const labelOf = (field: string): string => upper(ruleOf(field)?.label ?? field);

/** What is usual depends on what is typed. */
const BY_HANDOVER = ['fields', 'escape_cash', 'slip_share', 'rescue_share', 'slip_loss'] as const;
const FOR_ALL = ['field_error_rate', 'matter_share', 'caught_share', 'fix_minutes', 'switch_minutes'] as const;
type Field = (typeof BY_HANDOVER)[number] | (typeof FOR_ALL)[number];

interface Said {
	readonly value: string;
	/** The owner's own figure. */
	readonly theirs: boolean;
}

function saidOf(one: HandoverInput, field: Field, { draft, input }: Counted, locale: string): Said {
	const typed = draft.handovers.find(({ id }) => id === one.id)?.own[field];
	const manner = { locale, currency: one.currency ?? input.global.currency };
	return { value: say(field, one[field], manner), theirs: !isBlank(typed) || isCount(one[field]) };
}

/** What was taken for each handover, and a line on where that comes from. */
export function assumedEach(counted: Counted, locale: string) {
	const rows = counted.input.handovers.map((one): Row => {
		const figures = BY_HANDOVER.map((field) => {
			const { value, theirs } = saidOf(one, field, counted, locale);
			return [field, theirs ? `${value} (yours)` : value] as const;
		});
		return { handover: upper(chartName(one.label ?? one.id)), ...Object.fromEntries(figures) };
	});
	return {
		columns: [{ key: 'handover', label: 'What is typed' }, ...BY_HANDOVER.map((key) => ({ key, label: labelOf(key) }))],
		rows,
		from: BY_HANDOVER.map((field) => `${labelOf(field)}: ${sourceFor(field)}.`).join(' ')
	};
}

function rowForAll(field: (typeof FOR_ALL)[number], counted: Counted, locale: string): Row {
	const said = counted.input.handovers.map((one) => saidOf(one, field, counted, locale));
	const theirs = said.filter((one) => one.theirs).length;
	return {
		figure: labelOf(field),
		value: [...new Set(said.map(({ value }) => value))].join('; '),
		from: theirs === said.length ? 'You' : upper(`${theirs > 0 ? 'partly you; else ' : ''}${sourceFor(field)}`)
	};
}

/** What was taken for the whole business where nothing was answered, with its source. */
export function assumedForAll(counted: Counted, locale: string): Row[] {
	const { draft, input } = counted;
	const manner = { locale, currency: input.global.currency };
	const multiplier = Object.values(input.roles).find((role) => role.multiplier !== undefined)?.multiplier;
	const { capture = GENERAL_DEFAULTS.capture, horizon_years = GENERAL_DEFAULTS.horizon_years } = input.global;
	const business = Object.entries({ ...(multiplier !== undefined && { multiplier }), capture, horizon_years });
	return [
		...FOR_ALL.map((field) => rowForAll(field, counted, locale)),
		...business.map(([field, value]) => ({
			figure: labelOf(field),
			value: say(field, value, manner),
			from: isBlank(draft.own[field]) ? upper(sourceFor(field)) : 'You'
		}))
	];
}
