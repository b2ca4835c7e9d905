import type { Draft, DraftHandover } from '#lib/domain/estimate/draft.ts';
import { typedFromCount } from '#lib/domain/match/count/for-calculator.ts';
import type { CountForCalculator } from '#lib/domain/match/count/for-calculator.ts';

const changed = (draft: Draft, id: string, change: (one: DraftHandover) => DraftHandover): Draft => ({
	...draft,
	handovers: draft.handovers.map((one) => (one.id === id ? change(one) : one))
});

/** With what was counted from two files in place of what was guessed about one handover, and how often it happens. */
export function withCount(draft: Draft, handoverId: string, kept: CountForCalculator): Draft {
	const { volume, slips, fields, delay } = typedFromCount(kept);
	const { source, target, countedAt } = kept;
	const event = draft.handovers.find(({ id }) => id === handoverId)?.event;
	const counted = changed(draft, handoverId, (one) => ({
		...one,
		counted: {
			...(slips && { slips }),
			...(fields && { fields }),
			files: { source, target, countedAt }
		},
		own: { ...one.own, ...(delay && { delay_days: delay }) }
	}));
	if (volume === null) return counted;
	return {
		...counted,
		events: counted.events.map((one) => (one.id === event ? { ...one, volume, period: 'week' } : one))
	};
}

/** Without the count of one handover; how often it happens and how late it comes stay as answers. */
export const withoutCount = (draft: Draft, handoverId: string): Draft =>
	changed(draft, handoverId, ({ counted: _, ...one }) => one);
