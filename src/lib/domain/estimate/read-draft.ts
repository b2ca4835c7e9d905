import type { Draft, DraftEvent, DraftHandover } from './draft.ts';
import { levelsOf } from './draft-levels.ts';
import { businessOf, isBlank, ownOf, readInto } from './draft-own.ts';
import type { ReadAnswers } from './draft-own.ts';
import { place } from './draft-places.ts';
import { ratesOf } from './draft-rates.ts';
import { GENERAL_DEFAULTS } from './general-defaults.ts';
import type { EstimateInput, LevelInput } from './input-types.ts';
import type { LevelName } from './level-names.ts';
import type { OwnerHandover } from './owner-answers.ts';
import { inputFromAnswers } from './questions.ts';
import { scaleRange } from './range.ts';
import type { Range } from './range.ts';

/** The levels that exist for each handover, as far as they have been looked up. */
export type KnownLevels = Readonly<Record<string, readonly LevelName[]>>;

export interface DraftReading {
	/** The model's input of all handovers that can be counted; null where there is none. */
	readonly input: EstimateInput | null;
	/** What became of each answer, by its place. */
	readonly read: ReadAnswers;
	/** Ids of the handovers that are in the input. */
	readonly counted: readonly string[];
	/** Handovers that wait for an answer: how often is not said, or something cannot be read. */
	readonly waiting: readonly DraftHandover[];
	/** Roles of counted handovers whose hour has no price yet. */
	readonly unpriced: readonly string[];
}

interface Volume {
	readonly range: Range;
	readonly period: DraftEvent['period'];
}

function volumeOf(event: DraftEvent | undefined, openDays: number | null, read: ReadAnswers): Volume | null {
	if (event === undefined) return null;
	const range = readInto(read, place.volume(event.id), 'volume', event.volume, { asRange: true });
	if (range === null) return null;
	if (event.period !== 'day') return { range, period: event.period };
	return { range: scaleRange(range, openDays ?? GENERAL_DEFAULTS.open_days), period: 'week' };
}

type Levels = { readonly [Name in LevelName]?: LevelInput };

/** Every answer is read, also where the handover has to wait for another one: a slip is named as it is made. */
function handoverOf(
	draft: Draft,
	one: DraftHandover,
	volume: Volume | null,
	levels: Levels,
	read: ReadAnswers
): OwnerHandover | null {
	const { currency } = draft;
	const role = draft.roles.find(({ id }) => id === one.role);
	const hour = role?.full ? 'hourly_cost' : 'gross_hourly_wage';
	const paidIn = role?.currency ?? currency;
	const wage = role ? readInto(read, place.wage(role.id), hour, role.wage, { currency: paidIn }) : null;
	const minutes =
		readInto(read, place.handover(one.id, 'minutes'), 'minutes', one.minutes, { asRange: true }) ?? one.usualMinutes;
	const own = ownOf(one, currency, read);
	if (volume === null) return null;
	return {
		id: one.id,
		label: one.label,
		typeId: one.type,
		volume: volume.range,
		period: volume.period,
		role: one.role,
		source: one.source,
		target: one.target,
		event: one.event,
		levels,
		...(minutes !== null && { minutes }),
		...(wage !== null && (role?.full ? { hourlyCost: wage } : { wage })),
		...(paidIn !== currency && { paidIn }),
		own
	};
}

/**
 * Reads a draft: what can be counted becomes the model's input, what cannot is named with the sentence why. An answer
 * that cannot be read never stands for something else: its handover waits.
 */
export function readDraft(draft: Draft, levels: KnownLevels): DraftReading {
	const read: ReadAnswers = new Map();
	const { business, openDays, multiplier } = businessOf(draft, read);
	const fx = ratesOf(draft, read);
	const known = levelsOf(draft, read);
	const volumes = new Map(draft.events.map((event) => [event.id, volumeOf(event, openDays, read)]));
	const answered = draft.handovers.flatMap((one) => {
		const offered = Object.fromEntries((levels[one.id] ?? []).map((name) => [name, known[name]]));
		const answer = handoverOf(draft, one, volumes.get(one.event) ?? null, offered, read);
		return answer === null ? [] : [answer];
	});
	const isWrong = (at: string): boolean => read.get(at)?.fine === false;
	const anyWrong = (under: string): boolean => [...read].some(([at, answer]) => at.startsWith(under) && !answer.fine);
	const noRate = (currency: string | undefined): boolean => currency !== undefined && isWrong(place.rate(currency));
	const handovers = answered.filter(({ id, role, own, paidIn, levels: offered = {} }) => {
		const levelsWrong = Object.entries(offered).some(
			([name, level]) => anyWrong(place.level(name, '')) || noRate(level.currency)
		);
		const unclear = anyWrong(place.handover(id, '')) || isWrong(place.wage(role)) || levelsWrong;
		return !unclear && !noRate(own?.currency) && !noRate(paidIn);
	});
	const counted = handovers.map(({ id }) => id);
	const input =
		counted.length === 0
			? null
			: inputFromAnswers({ ...draft, business: { ...business, ...(Object.keys(fx).length > 0 && { fx }) }, handovers });
	return {
		input: input && multiplier !== null ? withMultiplier(input, multiplier) : input,
		read,
		counted,
		waiting: draft.handovers.filter(({ id }) => !counted.includes(id)),
		unpriced: draft.roles
			.filter(({ id, wage }) => isBlank(wage) && handovers.some(({ role }) => role === id))
			.map(({ id }) => id)
	};
}

const withMultiplier = (input: EstimateInput, multiplier: Range): EstimateInput => ({
	...input,
	roles: Object.fromEntries(
		Object.entries(input.roles).map(([id, role]) => [
			id,
			role.gross_hourly_wage === undefined ? role : { ...role, multiplier }
		])
	)
});
