import { COUNTRIES } from '#lib/domain/estimate/countries.ts';
import { HANDOVER_DEFAULTS } from '#lib/domain/estimate/defaults.ts';
import { evidenceFor } from '#lib/domain/estimate/evidence.ts';
import type { Evidence } from '#lib/domain/estimate/evidence.ts';
import { GENERAL_DEFAULTS } from '#lib/domain/estimate/general-defaults.ts';
import { LEVEL_DEFAULTS } from '#lib/domain/estimate/level-defaults.ts';
import type { Range } from '#lib/domain/estimate/range.ts';
import { ruleOf } from '#lib/domain/estimate/rules.ts';
import { sayFigure } from '../calculator/say-figure.ts';

/** One default with what stands behind it. */
export interface Figure {
	/** The name of the input; also the anchor on the page. */
	readonly id: string;
	readonly label: string;
	/** What is taken where nothing is typed. */
	readonly value: string;
	readonly evidence: readonly Evidence[];
}

// The defaults stand in euro; the calculator turns them into the owner's currency.
const MANNER = { locale: 'en-GB', currency: 'EUR' } as const;

const say = (field: string, range: Range): string => sayFigure(range, ruleOf(field)?.unit ?? 'number', MANNER);

const BY_KIND = 'Depends on the kind of handover: see the table of kinds.';
const BY_WAY = 'Depends on the way of connecting: see the table of ways.';

const inKinds = new Set<string>(Object.values(HANDOVER_DEFAULTS).flatMap((kind) => Object.keys(kind)));
const inWays = new Set<string>(Object.keys(LEVEL_DEFAULTS.connector));
const general: Readonly<Record<string, Range>> = GENERAL_DEFAULTS;

function valueOf(field: string): string {
	const range = general[field];
	if (range !== undefined) return say(field, range);
	if (inKinds.has(field)) return BY_KIND;
	if (inWays.has(field)) return BY_WAY;
	return field === 'multiplier' ? 'Depends on the country: see the table of countries.' : 'Asked, never assumed.';
}

const FIELDS = [
	'volume',
	'minutes',
	'switch_minutes',
	'multiplier',
	'weeks_per_year',
	'open_days',
	'fields',
	'field_error_rate',
	'matter_share',
	'caught_share',
	'fix_minutes',
	'escape_cash',
	'slip_share',
	'rescue_share',
	'rescue_minutes',
	'slip_loss',
	'delay_days',
	'delay_value',
	'delay_rate',
	'capture',
	'horizon_years',
	'shared_source_discount',
	'coverage',
	'exception_factor',
	'residual_error',
	'residual_slip',
	'oneoff_cash',
	'setup_hours',
	'running_cash',
	'monitor_minutes_per_month',
	'effort_weeks'
] as const;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every figure that has a default, in the order of the sum. */
export const figures = (): Figure[] =>
	FIELDS.map((id) => ({
		id,
		label: upper(ruleOf(id)?.label ?? id),
		value: valueOf(id),
		evidence: evidenceFor(id)
	}));

type Row = Record<string, string>;

/** The kinds of handover with what is usual for each. */
export const kindRows = (): Row[] =>
	Object.values(HANDOVER_DEFAULTS).map((kind) => ({
		kind: kind.label,
		minutes: say('minutes', kind.minutes),
		fields: String(kind.fields),
		slips: say('slip_share', kind.slip_share),
		rescued: say('rescue_share', kind.rescue_share),
		loss: kind.slip_loss === null ? 'only you know: nothing until you say' : say('slip_loss', kind.slip_loss),
		escape: say('escape_cash', kind.escape_cash)
	}));

export const countryRows = (): Row[] =>
	Object.values(COUNTRIES).map(({ name, currency, multiplier }) => ({
		country: name,
		currency,
		multiplier: say('multiplier', multiplier)
	}));
