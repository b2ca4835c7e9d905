import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { App } from '../app.ts';
import { answerDraft, type AnsweredDraft } from '../calculator/answer-draft.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';

/** The newest estimate of a business with its whole answer; null where there is none that can be counted. */
export const newestAnswer = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string
): Promise<{ readonly id: string; readonly draft: Draft; readonly answered: AnsweredDraft } | null> => {
	const [newest] = await store.estimates.of(workspaceId);
	const draft = draftShape.safeParse(newest?.draft);
	return newest && draft.success ? { id: newest.id, draft: draft.data, answered: answerDraft(draft.data) } : null;
};
