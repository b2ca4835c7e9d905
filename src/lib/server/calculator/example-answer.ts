import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { answerDraft } from './answer-draft.ts';

/** The made-up bakery with its answer. */
export function exampleAnswer() {
	const { drawn, pairs } = answerDraft(EXAMPLE);
	if (!drawn) throw new Error('The example cannot be counted.');
	return { draft: EXAMPLE, ...drawn, pairs, priced: true };
}
