/**
 * What the calculator costs: 20,000 draws for the five handovers of golden case C12, beside a bare loop that draws as
 * many Beta variates in the same run. The ratio is what compares between machines; the first run has nothing compiled.
 */
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { drawsOf } from '#lib/domain/estimate/beta-draws.ts';
import { BLOCK } from '#lib/domain/estimate/drawn-column.ts';
import { goldenInput } from '#lib/domain/estimate/fixtures/cases.ts';
import { generator } from '#lib/domain/estimate/generator.ts';
import { likelyHandover, levelNamed } from '#lib/domain/estimate/likely.ts';
import type { Model } from '#lib/domain/estimate/model.ts';
import { isCertain, pert } from '#lib/domain/estimate/pert.ts';
import type { Uncertain } from '#lib/domain/estimate/pert.ts';
import { prepare } from '#lib/domain/estimate/prepare.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';

const DRAWS = 20_000;
const RUNS = 15;
const input = goldenInput('C12');

/** How many Beta variates one answer takes: every uncertain figure once a draw, shared ones once in all. */
function variates(model: Model): number {
	const shared = new Map<string, Uncertain>([['capture', model.capture]]);
	const own = model.handovers.flatMap((handover) => {
		shared.set(`event ${handover.event.id}`, handover.event.volume);
		handover.role.hour.forEach((figure, i) => shared.set(`role ${handover.role.id} ${i}`, figure));
		const { best } = likelyHandover(model, handover);
		const level = best === null ? null : levelNamed(handover, best.name);
		return [...Object.values(handover.figures), ...Object.values(level?.figures ?? {})];
	});
	return [...shared.values(), ...own].filter((figure) => !isCertain(figure)).length * DRAWS;
}

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

const count = variates(prepare(input));
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
