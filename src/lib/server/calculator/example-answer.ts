import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { answerDraft } from './answer-draft.ts';

const count = () => {
	const { drawn, pairs } = answerDraft(EXAMPLE);
	if (!drawn) throw new Error('The example cannot be counted.');
	return { ...drawn, pairs };
};

let counted: ReturnType<typeof count> | null = null;

/** The bakery's answer, the same for every visitor, so counted once. */
export const exampleAnswer = () => (counted ??= count());
