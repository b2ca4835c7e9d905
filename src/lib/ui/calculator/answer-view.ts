import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { adviceFrom } from './advice.ts';
import type { Advice } from './advice.ts';
import { costChart } from './cost-chart.ts';
import type { TitledChart } from './cost-chart.ts';
import { pathOf } from './levels-known.ts';
import type { Pairs } from './levels-known.ts';
import { notCounted } from './not-counted.ts';
import { sayTotal } from './say-total.ts';
import type { TotalWords } from './say-total.ts';
import { waysFor } from './ways.ts';
import type { Way } from './ways.ts';

/** The whole answer in words, ready to be shown: plain data, so that a worker and the server can make it. */
export interface AnswerView {
	readonly words: TotalWords;
	/** More hours than the people have. */
	readonly crowded: boolean;
	readonly chart: TitledChart;
	/** Why there is no advice yet, where there is none. */
	readonly advice: Advice | 'no-price' | 'looking-up';
	/** The ways to connect each handover. */
	readonly ways: Readonly<Record<string, readonly Way[]>>;
	readonly notCounted: readonly string[];
}

export interface Answered {
	readonly draft: Draft;
	readonly input: EstimateInput;
	readonly answer: EstimateAnswer;
	readonly pairs: Pairs;
	/** Whether every hour has a price. */
	readonly priced: boolean;
}

/** Throws a RangeError for an answer without draws: there is nothing honest to say without a range. */
export function answerView({ draft, input, answer, pairs, priced }: Answered, locale: string): AnswerView {
	const drawn = answer.monte_carlo;
	if (drawn === undefined) throw new RangeError('This answer was worked out without draws.');
	const counted = draft.handovers.filter(({ id }) => answer.point.handovers[id] !== undefined);
	const lookedUp = counted.every((handover) => pairs[pathOf(draft, handover)] !== undefined);
	return {
		words: sayTotal({ cost: drawn.total_cost, hours: drawn.total_hours, priced }, draft.currency, locale),
		crowded: answer.point.flags.includes('exceeds_capacity'),
		chart: costChart(input, answer, priced, locale),
		advice: !priced ? 'no-price' : !lookedUp ? 'looking-up' : (adviceFrom(input, answer, locale) ?? 'looking-up'),
		ways: Object.fromEntries(counted.map((one) => [one.id, waysFor(pairs[pathOf(draft, one)] ?? null, one.ruledOut)])),
		notCounted: notCounted(
			draft,
			counted.map(({ id }) => id)
		)
	};
}
