import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';

/** What the estimate says of one handover: means, a year. */
export interface HandoverFigures {
	/** Money in the draft's currency; null where its mean has no closed form. */
	readonly cost: number | null;
	/** Hours a year that are spent typing it. */
	readonly typingHours: number;
	/** Likely minutes for one record. */
	readonly minutesEach: number;
}

const likely = (range: number | readonly number[]): number => (typeof range === 'number' ? range : (range[1] ?? 0));

/** The figures of every handover of a draft that can be counted, by its id. */
export const figuresOf = (draft: Draft): ReadonlyMap<string, HandoverFigures> => {
	const { input } = readDraft(draft, {});
	if (!input) return new Map();
	const { point, exact_means: means } = estimateAnswer(input);
	return new Map(
		input.handovers.map(({ id, minutes }) => [
			id,
			{
				cost: means.handovers[id]?.cost ?? null,
				typingHours: point.handovers[id]?.hours.typing ?? 0,
				minutesEach: likely(minutes)
			}
		])
	);
};
