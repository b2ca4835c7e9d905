import type { Draft } from '#lib/domain/estimate/draft.ts';

/** With a ready-made connection that is not there for one handover, or is there after all. */
export const withRuledOut = (draft: Draft, handoverId: string, wayId: string, isOut: boolean): Draft => ({
	...draft,
	handovers: draft.handovers.map((one) => {
		if (one.id !== handoverId) return one;
		const others = (one.ruledOut ?? []).filter((id) => id !== wayId);
		return { ...one, ruledOut: isOut ? [...others, wayId] : others };
	})
});
