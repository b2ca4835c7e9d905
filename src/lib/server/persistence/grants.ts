import { and, eq, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** What is kept of a person's agreement on a system's own page. Times are UTC milliseconds. */
export interface KeptGrant {
	/** Sealed JSON of the tokens; null where the agreement has ended. */
	readonly grant: string | null;
	readonly accessUntil: number | null;
	readonly grantUntil: number | null;
	/** How long it was to last when a person gave it, milliseconds; absent where it was only renewed. */
	readonly grantLife?: number | null;
}

const NOBODY = { refresher: null, refreshingUntil: null };

export const grants = ({ query, tables: { systems } }: Database) => ({
	/** What a person has just agreed to; it takes the place of whatever was there and of whoever renews that. */
	keep: (systemId: string, kept: KeptGrant) =>
		query
			.update(systems)
			.set({ ...kept, ...NOBODY })
			.where(eq(systems.id, systemId)),

	/** All other systems where somebody has agreed, of every business. */
	others: (systemId: string) =>
		query
			.select()
			.from(systems)
			.where(and(ne(systems.id, systemId), isNotNull(systems.grant))),

	/**
	 * The right to ask for new tokens, until a moment: the system as it is now, or null where somebody else has it. Two
	 * processes that ask with one and the same token would end the whole agreement.
	 */
	claim: async (systemId: string, refresher: string, { now, until }: { now: number; until: number }) =>
		first(
			await query
				.update(systems)
				.set({ refresher, refreshingUntil: until })
				.where(and(eq(systems.id, systemId), or(isNull(systems.refresher), lte(systems.refreshingUntil, now))))
				.returning()
		),

	/** Writes down what came of it and gives the right back. False where a person has agreed anew meanwhile. */
	renewed: async (systemId: string, refresher: string, kept: KeptGrant): Promise<boolean> => {
		const saved = await query
			.update(systems)
			.set({ ...kept, ...NOBODY })
			.where(and(eq(systems.id, systemId), eq(systems.refresher, refresher)))
			.returning({ id: systems.id });
		return saved.length === 1;
	},

	release: (systemId: string, refresher: string) =>
		query
			.update(systems)
			.set(NOBODY)
			.where(and(eq(systems.id, systemId), eq(systems.refresher, refresher)))
});
