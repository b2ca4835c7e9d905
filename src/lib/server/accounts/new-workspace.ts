import { newId } from '../persistence/id.ts';
import type { Store } from '../persistence/store.ts';

/** Where a business is, for its clock, its money and its way of writing both. */
export interface Place {
	/** ISO 3166 code. */
	readonly country: string;
	/** BCP 47 tag. */
	readonly locale: string;
	/** IANA name. */
	readonly timeZone: string;
	/** ISO 4217 code. */
	readonly currency: string;
}

/** A workspace with its owner, where there is one already; the weekly report comes on Monday at eight until somebody says otherwise. */
export const newWorkspace = async (
	{ workspaces }: Pick<Store, 'workspaces'>,
	{ name, place, ownerId, now }: { name: string; place: Place; ownerId: string | null; now: number }
): Promise<string> => {
	const id = newId(now);
	await workspaces.create({
		id,
		name,
		...place,
		weekStartsOn: place.country === 'US' ? 7 : 1,
		reportWeekday: 1,
		reportHour: 8,
		reportOn: true,
		createdAt: now
	});
	if (ownerId) await workspaces.join(id, ownerId, 'owner', now);
	return id;
};
