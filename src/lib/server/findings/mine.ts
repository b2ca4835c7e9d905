import { NotHere } from '../connections/mine.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import type { Store } from '../persistence/store.ts';

export const myFinding = async (
	{ findings }: Pick<Store, 'findings'>,
	workspaceId: string,
	id: string
): Promise<StoredFinding> => {
	const finding = await findings.byId(id);
	if (finding?.workspaceId !== workspaceId) throw new NotHere('finding');
	return finding;
};
