import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { App } from '../app.ts';
import { figuresOf } from '../estimates/figures.ts';
import type { StartWatch } from './start-watch.ts';

/** What is known of a handover of the newest estimate, for watching it; null where there is none with this id. */
export const watchOfHandover = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string,
	handoverId: string
): Promise<StartWatch | null> => {
	const [newest] = await store.estimates.of(workspaceId);
	const draft = draftShape.safeParse(newest?.draft);
	const handover = draft.success ? draft.data.handovers.find(({ id }) => id === handoverId) : undefined;
	if (!newest || !draft.success || !handover) return null;
	const { minutesEach = null } = figuresOf(draft.data).get(handoverId) ?? {};
	return { name: handover.label, estimateId: newest.id, handoverId, minutesEach };
};
