/**
 * What the calculator costs: 20,000 draws for the five handovers of golden case C12, beside a bare loop that draws as
 * many Beta variates in the same run. The ratio is what compares between machines; the first run has nothing compiled.
 */
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { drawsOf } from '#lib/domain/estimate/beta-draws.ts';
import { BLOCK } from '#lib/domain/estimate/drawn-column.ts';
import { goldenInput } from '#lib/domain/estimate/fixtures/cases.ts';
import { generator } from '#lib/domain/estimate/generator.ts';
import { pert } from '#lib/domain/estimate/pert.ts';
import { prepare } from '#lib/domain/estimate/prepare.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';
import { variates } from './variates.ts';

const DRAWS = 20_000;
const RUNS = 15;
const input = goldenInput('C12');

function bareLoop(count: number): void {
	const column = new Float64Array(BLOCK);
	const refill = drawsOf(pert([2, 3, 6]), generator(1, 'bare'));
	for (let drawn = 0; drawn < count; drawn += BLOCK) refill(column);
}

function milliseconds(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const repeated = (work: () => unknown): number => median(Array.from({ length: RUNS }, () => milliseconds(work)));

const count = variates(prepare(input), DRAWS);
const first = milliseconds(() => estimateAnswer(input, { draws: DRAWS }));
const answer = repeated(() => estimateAnswer(input, { draws: DRAWS }));
const bare = repeated(() => bareLoop(count));
const quick = repeated(() => quickRange(input));

process.stdout.write(
	`${DRAWS} draws for ${input.handovers.length} handovers (${count} Beta variates)
  first run         ${first.toFixed(1)} ms
  median of ${RUNS}      ${answer.toFixed(1)} ms
  bare draws        ${bare.toFixed(1)} ms
  ratio             ${(answer / bare).toFixed(2)}
  exact mean and lognormal range, while typing: ${quick.toFixed(2)} ms
`
);
