/** What `bench/typing.ts` runs inside a browser: the same domain code, in the browser's own engine. */
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { drawsOf } from '#lib/domain/estimate/beta-draws.ts';
import { BLOCK } from '#lib/domain/estimate/drawn-column.ts';
import { generator } from '#lib/domain/estimate/generator.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { pert } from '#lib/domain/estimate/pert.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';

const milliseconds = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};

const timed = (runs: number, work: () => unknown): number[] => Array.from({ length: runs }, () => milliseconds(work));

/** Milliseconds of every run, the first one uncompiled. */
export function measure(input: EstimateInput, draws: number, variates: number, runs: number) {
	const column = new Float64Array(BLOCK);
	const refill = drawsOf(pert([2, 3, 6]), generator(1, 'bare'));
	return {
		answer: timed(runs, () => estimateAnswer(input, { draws })),
		bare: timed(runs, () => {
			for (let drawn = 0; drawn < variates; drawn += BLOCK) refill(column);
		}),
		quick: timed(runs, () => quickRange(input))
	};
}
