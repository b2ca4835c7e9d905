import { evidenceFor } from '#lib/domain/estimate/evidence.ts';
import { BUSINESS_FIELDS, isBlank } from '#lib/domain/estimate/draft-own.ts';
import type { EstimateInput, HandoverInput } from '#lib/domain/estimate/input-types.ts';
import { GENERAL_DEFAULTS } from '#lib/domain/estimate/general-defaults.ts';
import type { Range } from '#lib/domain/estimate/range.ts';
import { ruleOf } from '#lib/domain/estimate/rules.ts';
import { sourceOf } from '../../how-we-count/say-evidence.ts';
import { sayFigure } from '../say-figure.ts';
import type { Manner } from '../say-figure.ts';
import { chartName } from '../short-name.ts';
import { usualInBusiness } from '../usual.ts';
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
	return best ? `Our assumption, after ${sourceOf(best)}` : 'Our assumption';
}

const ASSUMED = [
	'fields',
	'field_error_rate',
	'matter_share',
	'caught_share',
	'fix_minutes',
	'escape_cash',
	'slip_share',
	'rescue_share',
	'slip_loss',
	'switch_minutes'
] as const satisfies readonly (keyof HandoverInput)[];

function handoverRow(field: (typeof ASSUMED)[number], { draft, input }: Counted, locale: string): Row {
	const said = input.handovers.map((one) => {
		const typed = draft.handovers.find(({ id }) => id === one.id);
		const isTheirs = !isBlank(typed?.own[field]) || isCount(one[field]);
		const manner = { locale, currency: one.currency ?? input.global.currency };
		return { name: chartName(one.label ?? one.id), value: say(field, one[field], manner), isTheirs };
	});
	const groups = [...Map.groupBy(said, ({ value }) => value)];
	const theirs = said.filter(({ isTheirs }) => isTheirs).length;
	return {
		figure: upper(ruleOf(field)?.label ?? field),
		value: groups
			.map(([value, all]) => (groups.length === 1 ? value : `${value} (${all.map(({ name }) => name).join(', ')})`))
			.join('; '),
		from: theirs === said.length ? 'You' : `${theirs > 0 ? 'Partly you. ' : ''}${sourceFor(field)}`
	};
}

/** What was taken where nothing was answered, with its source. */
export function assumedRows(counted: Counted, locale: string): Row[] {
	const { draft, input } = counted;
	const manner = { locale, currency: input.global.currency };
	const used: Readonly<Record<(typeof BUSINESS_FIELDS)[number], Range | null | undefined>> = {
		multiplier: Object.values(input.roles).find(({ multiplier }) => multiplier !== undefined)?.multiplier,
		capture: input.global.capture,
		horizon_years: input.global.horizon_years ?? GENERAL_DEFAULTS.horizon_years,
		open_days: null
	};
	const business = BUSINESS_FIELDS.flatMap((field): Row[] => {
		const value = used[field];
		if (value === null) return [];
		const from = isBlank(draft.own[field]) ? sourceFor(field) : 'You';
		const figure = upper(ruleOf(field)?.label ?? field);
		return [{ figure, value: say(field, value ?? usualInBusiness(field, draft), manner), from }];
	});
	return [...ASSUMED.map((field) => handoverRow(field, counted, locale)), ...business];
}
