import { counted } from './counted.ts';
import { GENERAL_DEFAULTS } from './general-defaults.ts';
import type { EstimateInput, HandoverInput, LevelInput } from './input-types.ts';
import { levelDefaults } from './level-defaults.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { LevelName } from './level-names.ts';
import type { Handover, Level, Model } from './model.ts';
import { pert } from './pert.ts';
import type { Uncertain } from './pert.ts';
import { prepareRole } from './prepare-role.ts';
import { HANDOVER_QUANTITIES, HANDOVER_RULES, LEVEL_QUANTITIES } from './quantities.ts';
import type { HandoverQuantity, LevelQuantity, Rule } from './quantities.ts';
import { likelyOf } from './range.ts';
import { reportMoney } from './report-money.ts';
import { SETTING_RULES } from './setting-rules.ts';
import { activeWeeks, eventsPerVolume } from './volume.ts';

const namedFrom = <Name extends string>(names: readonly Name[], make: (name: Name) => Uncertain) =>
	Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Uncertain>;

function handoverFigure(input: EstimateInput, handover: HandoverInput, name: HandoverQuantity): Uncertain {
	const given = handover[name];
	const rule: Rule = HANDOVER_RULES[name];
	if (given === undefined) return pert(rule.absent ?? 0);
	if (typeof given === 'object' && 'x' in given && 'n' in given)
		return counted({ x: Number(given.x), n: Number(given.n) });
	return pert(reportMoney(input, handover, name));
}

function named<Thing>(things: Readonly<Record<string, Thing>>, name: string): Thing {
	const thing = Object.hasOwn(things, name) ? things[name] : undefined;
	if (thing === undefined) throw new RangeError(`A handover names “${name}”, and nothing of that name is described.`);
	return thing;
}

/** A figure that a level leaves out is taken as certain at its likely value, as everywhere in an input. */
function prepareLevel(input: EstimateInput, name: LevelName, level: LevelInput): Level {
	const figure = (quantity: LevelQuantity): Uncertain =>
		level[quantity] === undefined
			? pert(likelyOf(levelDefaults(name, input.global.currency)[quantity]))
			: pert(reportMoney(input, level, quantity));
	return { name, figures: namedFrom(LEVEL_QUANTITIES, figure) };
}

function prepareHandover(input: EstimateInput, given: HandoverInput): Handover {
	const event = named(input.events, given.event);
	const { records_per_event } = event;
	const handover = records_per_event === undefined ? given : { records_per_event, ...given };
	const role = named(input.roles, handover.role);
	return {
		id: handover.id,
		event: {
			id: handover.event,
			volume: pert(event.volume),
			period: event.period,
			perYear: eventsPerVolume(event),
			activeWeeks: activeWeeks(event)
		},
		role: prepareRole(input, handover.role, role),
		source: handover.source_system,
		target: handover.target_system,
		lossKind: handover.loss_kind ?? null,
		people: handover.people ?? role.people ?? SETTING_RULES.people.absent,
		fields: handover.fields ?? SETTING_RULES.fields.absent,
		figures: namedFrom(HANDOVER_QUANTITIES, (name) => handoverFigure(input, handover, name)),
		levels: LEVEL_NAMES.flatMap((name) => {
			const level = handover.levels[name];
			return level === undefined ? [] : [prepareLevel(input, name, level)];
		})
	};
}

/**
 * Fills an input in: seasons, money in the report's currency, and for a figure that is left out its likely default
 * as a certain one (golden case C07), except `capture`, which stays a range.
 * The input has passed `readInput`; a RangeError with a sentence is thrown where it has not.
 */
export function prepare(input: EstimateInput): Model {
	const { currency, capture, horizon_years, shared_source_discount } = input.global;
	return {
		currency,
		horizonYears: horizon_years ?? SETTING_RULES.horizon_years.absent,
		sharedSourceDiscount: shared_source_discount ?? SETTING_RULES.shared_source_discount.absent,
		capture: pert(capture ?? GENERAL_DEFAULTS.capture),
		handovers: input.handovers.map((handover) => prepareHandover(input, handover))
	};
}
