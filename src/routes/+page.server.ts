import { exampleAnswer } from '#lib/server/calculator/example-answer.ts';
import { plainAnswer } from '#lib/server/calculator/plain-answer.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { answerView } from '#lib/ui/calculator/answer-view.ts';
import type { AnswerView } from '#lib/ui/calculator/answer-view.ts';
import type { Actions, PageServerLoad } from './$types';

// Nobody has said yet in which language they count; the page itself is in English.
const LOCALE = 'en-GB';

let example: AnswerView | null = null;

export const load: PageServerLoad = () => ({ example: (example ??= answerView(exampleAnswer(), LOCALE)) });

export const actions = {
	default: async ({ request }) => {
		const { typed, errors, answered } = plainAnswer(await formFields(request));
		return { typed, errors, view: answered && answerView(answered, LOCALE) };
	}
} satisfies Actions;
