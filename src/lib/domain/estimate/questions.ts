import { fromEuro } from '../money/reference-amount.ts';
import type { EuroRates } from '../money/reference-rates.ts';
import { countryOf } from './countries.ts';
import { defaultsOf, WEEKS_PER_YEAR } from './defaults.ts';
import { GENERAL_DEFAULTS } from './general-defaults.ts';
import type { EstimateInput, EventInput, HandoverInput, RoleInput } from './input-types.ts';
import { levelDefaults } from './level-defaults.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { OwnerAnswers, OwnerHandover } from './owner-answers.ts';
import type { Range } from './range.ts';
import { SETTING_RULES } from './setting-rules.ts';
import { HANDOVER_RULES } from './quantities.ts';
import { spreadOut } from './widen.ts';

/** A question without which a part of the cost stays at nothing. */
export interface OpenQuestion {
	readonly handover: string;
	readonly field: 'wage' | 'slip_loss';
	readonly say: string;
}

const eventName = ({ event, id }: OwnerHandover): string => event ?? id;

const oneOrThree = (field: 'volume' | 'minutes', range: Range): Range =>
	typeof range === 'number' ? spreadOut(field, range, { ...SETTING_RULES, ...HANDOVER_RULES }[field]) : range;

function eventOf(handover: OwnerHandover): EventInput {
	const { cause } = defaultsOf(handover.typeId);
	return {
		volume: oneOrThree('volume', handover.volume),
		period: handover.period,
		weeks_per_year: WEEKS_PER_YEAR[cause],
		...(handover.activeMonths === undefined ? {} : { active_months: handover.activeMonths })
	};
}

const currencyOf = ({ paidIn }: OwnerHandover) => (paidIn === undefined ? {} : { currency: paidIn });

/** A role that nobody has priced costs nothing an hour: its hours still stand, and the question stays open. */
function roleOf(named: readonly OwnerHandover[], country: string): RoleInput {
	const full = named.find(({ hourlyCost }) => hourlyCost !== undefined);
	if (full?.hourlyCost !== undefined) return { hourly_cost: full.hourlyCost, ...currencyOf(full) };
	const paid = named.find(({ wage }) => wage !== undefined);
	return paid?.wage === undefined
		? { hourly_cost: 0 }
		: { gross_hourly_wage: paid.wage, multiplier: countryOf(country).multiplier, ...currencyOf(paid) };
}

function levelsOf(handover: OwnerHandover, currency: string, rates?: EuroRates): HandoverInput['levels'] {
	const offered = handover.levels ?? { connector: {} };
	return Object.fromEntries(
		LEVEL_NAMES.flatMap((name) => {
			const known = offered[name];
			return known === undefined ? [] : [[name, { ...levelDefaults(name, currency, rates), ...known }]];
		})
	);
}

function handoverOf(handover: OwnerHandover, currency: string, rates?: EuroRates): HandoverInput {
	const usual = defaultsOf(handover.typeId);
	const money = handover.own?.currency ?? currency;
	const { field_error_rate, matter_share, caught_share, fix_minutes, rescue_minutes, switch_minutes } =
		GENERAL_DEFAULTS;
	return {
		id: handover.id,
		label: handover.label,
		event: eventName(handover),
		role: handover.role,
		source_system: handover.source ?? handover.id,
		target_system: handover.target ?? handover.id,
		minutes: handover.minutes === undefined ? usual.minutes : oneOrThree('minutes', handover.minutes),
		fields: usual.fields,
		field_error_rate,
		matter_share,
		caught_share,
		fix_minutes,
		rescue_minutes,
		switch_minutes,
		escape_cash: fromEuro(usual.escape_cash, money, rates),
		slip_share: usual.slip_share,
		rescue_share: usual.rescue_share,
		slip_loss: fromEuro(usual.slip_loss ?? 0, money, rates),
		...(usual.loss_kind === undefined ? {} : { loss_kind: usual.loss_kind }),
		...(handover.people === undefined ? {} : { people: handover.people }),
		...handover.own,
		levels: levelsOf(handover, currency, rates)
	};
}

/**
 * Builds the whole input from what an owner answered; every blank becomes our assumption, in their currency.
 * Throws a RangeError with a sentence for a currency without a reference rate. What comes out still goes through
 * `checkInput`, for the figures are those that were typed.
 */
export function inputFromAnswers({ country, currency, handovers, euroRates, business }: OwnerAnswers): EstimateInput {
	const roles = Object.entries(Object.groupBy(handovers, ({ role }) => role));
	return {
		global: { capture: GENERAL_DEFAULTS.capture, ...business, currency, country },
		roles: Object.fromEntries(roles.map(([name, named = []]) => [name, roleOf(named, country)])),
		// The first one of an event has the say on how often it happens.
		events: Object.fromEntries(handovers.toReversed().map((one) => [eventName(one), eventOf(one)])),
		handovers: handovers.map((one) => handoverOf(one, currency, euroRates))
	};
}

/** What only the owner can know and has not said yet. */
export function openQuestions({ handovers }: Pick<OwnerAnswers, 'handovers'>): OpenQuestion[] {
	return handovers.flatMap(({ id, label, role, typeId, own }): OpenQuestion[] => {
		const priced = handovers.some((one) => one.role === role && (one.wage ?? one.hourlyCost) !== undefined);
		const valued = defaultsOf(typeId).slip_loss !== null || own?.slip_loss !== undefined;
		return [
			...(priced
				? []
				: [{ handover: id, field: 'wage' as const, say: `What does an hour of ${role} cost, for “${label}”?` }]),
			...(valued
				? []
				: [
						{
							handover: id,
							field: 'slip_loss' as const,
							say: `What is one lost one worth to you, after costs, for “${label}”?`
						}
					])
		];
	});
}
