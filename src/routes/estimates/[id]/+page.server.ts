import { error } from '@sveltejs/kit';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import { answerDraft, answerScenarios } from '#lib/server/calculator/answer-draft.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { answerView } from '#lib/ui/calculator/answer-view.ts';
import { knownLevels } from '#lib/ui/calculator/levels-known.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const estimate = await event.locals.app.store.estimates.byId(workspace.id, event.params.id);
	const draft = draftShape.safeParse(estimate?.draft);
	if (!estimate || !draft.success) error(404, 'There is no such estimate here.');
	const { drawn, pairs, reading } = answerDraft(draft.data);
	const priced = reading.unpriced.length === 0;
	const { locale } = workspace;
	return {
		id: estimate.id,
		keptAt: estimate.changedAt,
		draft: draft.data,
		counted: drawn && { draft: draft.data, input: drawn.input, priced },
		view: drawn && answerView({ draft: draft.data, ...drawn, pairs, priced }, locale),
		cases: answerScenarios(draft.data, knownLevels(draft.data, pairs)).map(({ name, answered }) => ({
			name,
			view: answered && answerView({ ...answered, pairs }, locale)
		}))
	};
};
