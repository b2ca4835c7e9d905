import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { answerView } from './answer-view.ts';
import { pathOf } from './levels-known.ts';

/** The answer to the example, where a connector tool is all there is. */
export function exampleView() {
	const levels = Object.fromEntries(EXAMPLE.handovers.map(({ id }) => [id, ['connector' as const]]));
	const { input } = readDraft(EXAMPLE, levels);
	if (!input) throw new Error('The example cannot be counted.');
	const pairs = Object.fromEntries(EXAMPLE.handovers.map((one) => [pathOf(EXAMPLE, one), null]));
	const answer = estimateAnswer(input, { draws: 2000 });
	return answerView({ draft: EXAMPLE, input, answer, pairs, priced: true }, 'en-GB');
}
