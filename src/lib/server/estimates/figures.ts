import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { GENERAL_DEFAULTS } from '#lib/domain/estimate/general-defaults.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';

/** What the estimate says of one handover: means, a year. */
export interface HandoverFigures {
	/** Money in the draft's currency; null where its mean has no closed form. */
	readonly cost: number | null;
	/** Hours a year that are spent typing it. */
	readonly typingHours: number;
	/** Likely minutes for one record. */
	readonly minutesEach: number;
	/** Of all money here. */
	readonly currency: string;
	/** What an hour costs, and the share of saved time that is put to use. */
	readonly hourCost: number;
	readonly capture: number;
	/** What one of our own connectors costs: once, and a year. */
	readonly oneOff: number;
	readonly runningAYear: number;
}

const likely = (range: number | readonly number[]): number => (typeof range === 'number' ? range : (range[1] ?? 0));

/** The figures of every handover of a draft that can be counted, by its id. */
export const figuresOf = (draft: Draft): ReadonlyMap<string, HandoverFigures> => {
	// What runs here is connected by one of our own connectors, whatever else there would be.
	const levels = Object.fromEntries(draft.handovers.map(({ id }) => [id, ['our_connector' as const]]));
	const { input } = readDraft(draft, levels);
	if (!input) return new Map();
	const { point, exact_means: means } = estimateAnswer(input);
	return new Map(
		input.handovers.flatMap(({ id, minutes }) => {
			const row = point.handovers[id];
			if (!row) return [];
			const hours = row.hours.typing + row.hours.switching;
			const figures: HandoverFigures = {
				cost: means.handovers[id]?.cost ?? null,
				typingHours: row.hours.typing,
				minutesEach: likely(minutes),
				currency: draft.currency,
				hourCost: hours > 0 ? row.cost.labour / hours : 0,
				capture: likely(input.global.capture ?? GENERAL_DEFAULTS.capture),
				oneOff: row.levels.our_connector?.one_off ?? 0,
				runningAYear: row.levels.our_connector?.running_cost ?? 0
			};
			return [[id, figures] as const];
		})
	);
};
