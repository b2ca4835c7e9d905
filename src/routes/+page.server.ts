import { exampleAnswer } from '#lib/server/calculator/example-answer.ts';
import { plainAnswer } from '#lib/server/calculator/plain-answer.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ example: exampleAnswer() });

export const actions = {
	default: async ({ request }) => plainAnswer(await formFields(request))
} satisfies Actions;
