import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { Store } from '../persistence/store.ts';

/** The country that was chosen in an estimate which is not yet in an account, or nothing. */
export const draftPlace = async (
	{ estimates }: Pick<Store, 'estimates'>,
	estimateId: string | null
): Promise<string | undefined> => {
	const row = estimateId ? await estimates.unclaimed(estimateId) : null;
	const draft = draftShape.safeParse(row?.draft);
	return draft.success ? draft.data.country : undefined;
};
