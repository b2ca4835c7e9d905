import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';

/** What stands in MODEL.md 2.5 as enough for the browser. */
const DRAWS = 20_000;

interface Job {
	readonly id: number;
	readonly input: EstimateInput;
}

self.addEventListener('message', ({ data: { id, input } }: MessageEvent<Job>) => {
	self.postMessage({ id, answer: estimateAnswer(input, { draws: DRAWS }) });
});
