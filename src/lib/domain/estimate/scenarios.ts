import type { Draft, DraftHandover, Scenario, Typed } from './draft.ts';
import { BUSINESS_FIELDS, HANDOVER_FIELDS, isBlank } from './draft-own.ts';
import { place } from './draft-places.ts';
import type { EstimateInput } from './input-types.ts';
import { scaleRange } from './range.ts';
import { readDraft } from './read-draft.ts';
import type { DraftReading, KnownLevels } from './read-draft.ts';
import type { TypedAnswer } from './typed-answer.ts';
import { readTypedNumber } from './typed-number.ts';

/** More than that nobody compares. */
export const MOST_SCENARIOS = 4;

const MOST_PERCENT = 1000;

type Figures = Scenario['figures'];

/** A figure that was left empty says nothing: it stays as it is. */
const said = (figures: Figures, at: string): Typed | undefined => (isBlank(figures[at]) ? undefined : figures[at]);

/** What the other figures say of some fields. */
function named(fields: readonly string[], at: (field: string) => string, figures: Figures): Record<string, Typed> {
	return Object.fromEntries(
		fields.flatMap((field) => {
			const typed = said(figures, at(field));
			return typed === undefined ? [] : [[field, typed] as const];
		})
	);
}

function handoverIn(one: DraftHandover, figures: Figures, role: string | null): DraftHandover {
	const at = (field: string) => place.handover(one.id, field);
	const own = named(HANDOVER_FIELDS, at, figures);
	const { slips, fields, ...files } = one.counted ?? {};
	// What was counted today does not hold for a figure that is to be another one.
	const counted = {
		...files,
		...(slips && own['slip_share'] === undefined && { slips }),
		...(fields && own['field_error_rate'] === undefined && { fields })
	};
	return {
		...one,
		role: role ?? one.role,
		minutes: said(figures, at('minutes')) ?? one.minutes,
		own: { ...one.own, ...own },
		...(one.counted && { counted })
	};
}

/** The draft as it would be; the volume is still that of today. */
export function inScenario({ scenarios: _, ...draft }: Draft, { id, hire, figures }: Scenario): Draft {
	const hired = hire && { id: `hire.${id}`, ...hire };
	const roles = draft.roles.map((role) => ({ ...role, wage: said(figures, place.wage(role.id)) ?? role.wage }));
	return {
		...draft,
		roles: hired ? [...roles, hired] : roles,
		events: draft.events.map((event) => ({ ...event, volume: said(figures, place.volume(event.id)) ?? event.volume })),
		handovers: draft.handovers.map((one) => handoverIn(one, figures, hired?.id ?? null)),
		own: { ...draft.own, ...named(BUSINESS_FIELDS, place.own, figures) }
	};
}

/** How many times today's volume, from what was typed as percent. */
export function volumeFactor({ volume }: Scenario): TypedAnswer {
	if (volume.trim() === '') return { fine: true, range: 1, origin: 'default' };
	const read = readTypedNumber(volume);
	const percent = read.fine ? read.value * (read.percent ? 100 : 1) : NaN;
	if (percent >= 0 && percent <= MOST_PERCENT) return { fine: true, range: percent / 100, origin: 'typed' };
	const say = `Say it in percent of today, such as 50 or 120, up to ${MOST_PERCENT}.`;
	return { fine: false, code: 'not_a_percentage', say };
}

/** An event whose volume was said anew for this case is not scaled on top of it. */
const scaled = (input: EstimateInput, factor: number, figures: Figures): EstimateInput => ({
	...input,
	events: Object.fromEntries(
		Object.entries(input.events).map(([id, event]) => [
			id,
			said(figures, place.volume(id)) !== undefined ? event : { ...event, volume: scaleRange(event.volume, factor) }
		])
	)
});

export interface ScenarioReading extends DraftReading {
	/** As it would be. */
	readonly draft: Draft;
	/** What became of the percentage; where it cannot be read there is no input. */
	readonly volume: TypedAnswer;
}

/** Reads a draft as it would be in a scenario. */
export function readScenario(draft: Draft, scenario: Scenario, levels: KnownLevels): ScenarioReading {
	const changed = inScenario(draft, scenario);
	const volume = volumeFactor(scenario);
	const reading = readDraft(changed, levels);
	const factor = volume.fine && typeof volume.range === 'number' ? volume.range : null;
	const input = reading.input && factor !== null ? scaled(reading.input, factor, scenario.figures) : null;
	return { ...reading, input, draft: changed, volume };
}
