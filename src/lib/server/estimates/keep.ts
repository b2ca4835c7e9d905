import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';

const MODEL_VERSION = 1;
const LARGEST = 500_000;

const UNREADABLE =
	'The estimate could not be read, so it was not kept. Go back to the calculator and keep it once more.';

/**
 * Keeps the calculator's answers: in the workspace, or, where nobody is signed in, until the person who made them has
 * an account. Answers with the id. Throws `Mistake` where it is no estimate.
 */
export const keepEstimate = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string | null,
	posted: string
): Promise<string> => {
	if (posted.length > LARGEST) throw new Mistake(UNREADABLE);
	let typed: unknown;
	try {
		typed = JSON.parse(posted);
	} catch {
		throw new Mistake(UNREADABLE);
	}
	const draft = draftShape.safeParse(typed);
	if (!draft.success) throw new Mistake(UNREADABLE);
	const at = now();
	const id = newId(at);
	const facts = { name: 'Estimate', draft: draft.data, modelVersion: MODEL_VERSION };
	await store.estimates.create({ id, workspaceId, ...facts, createdAt: at, changedAt: at });
	return id;
};
