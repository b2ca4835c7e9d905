import { and, asc, desc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import type { ParcelStepState } from './tables/parcels.ts';
import { isUniqueViolation } from './unique-violation.ts';

const OPEN: readonly ParcelStepState[] = ['pending', 'sent', 'there', 'left'];

/** Test records on their way, and what has become of them. */
export const parcels = ({ query, atomically, tables: { connections, parcels, parcelSteps } }: Database) => ({
	/** False where one of this connection is on its way, or was sent before the same report already. */
	begin: async (row: typeof parcels.$inferInsert): Promise<boolean> => {
		try {
			await query.insert(parcels).values(row);
			return true;
		} catch (failure) {
			if (isUniqueViolation(failure)) return false;
			throw failure;
		}
	},

	/** A sign of life of whoever sends it. */
	beat: (id: string, now: number) =>
		query
			.update(parcels)
			.set({ beatAt: now })
			.where(and(eq(parcels.id, id), eq(parcels.state, 'going'))),

	change: (id: string, change: Partial<typeof parcels.$inferInsert>) =>
		query.update(parcels).set(change).where(eq(parcels.id, id)),

	/** Takes over one whose sender has died; false where another process was first. */
	takeOver: async ({ id, beatAt }: { id: string; beatAt: number }, now: number): Promise<boolean> => {
		const taken = await query
			.update(parcels)
			.set({ beatAt: now })
			.where(and(eq(parcels.id, id), eq(parcels.state, 'going'), eq(parcels.beatAt, beatAt)))
			.returning({ id: parcels.id });
		return taken.length === 1;
	},

	/** Those whose sender has given no sign of life since. */
	silentSince: (since: number) =>
		query
			.select()
			.from(parcels)
			.where(and(eq(parcels.state, 'going'), lt(parcels.beatAt, since))),

	newest: async (connectionId: string) =>
		first(
			await query
				.select()
				.from(parcels)
				.where(eq(parcels.connectionId, connectionId))
				.orderBy(desc(parcels.startedAt))
				.limit(1)
		),

	/** The connections of all businesses that send one before the report, and are switched on. */
	wanted: () =>
		query
			.select()
			.from(connections)
			.where(and(eq(connections.testParcel, true), eq(connections.state, 'on'), eq(connections.kind, 'ours')))
			.orderBy(asc(connections.id)),

	/** The statement that writes down what is about to be sent. */
	adding: (tx: Query, row: typeof parcelSteps.$inferInsert) => tx.insert(parcelSteps).values(row),

	/** Takes up a step that is to be removed, until then; false where another process is at it. */
	claimStep: async ({ id, nextAt }: { id: string; nextAt: number | null }, until: number): Promise<boolean> => {
		const isAsItWas = nextAt === null ? isNull(parcelSteps.nextAt) : eq(parcelSteps.nextAt, nextAt);
		const claimed = await query
			.update(parcelSteps)
			.set({ nextAt: until })
			.where(and(eq(parcelSteps.id, id), isAsItWas))
			.returning({ id: parcelSteps.id });
		return claimed.length === 1;
	},

	changeStep: (id: string, change: Partial<typeof parcelSteps.$inferInsert>) =>
		query.update(parcelSteps).set(change).where(eq(parcelSteps.id, id)),

	/** What a parcel may have left, in the order in which it was sent. */
	openSteps: (parcelId: string) =>
		query
			.select()
			.from(parcelSteps)
			.where(and(eq(parcelSteps.parcelId, parcelId), inArray(parcelSteps.state, [...OPEN])))
			.orderBy(asc(parcelSteps.id)),

	/** What was left and is to be tried again now, of parcels that are over; with what the parcel was marked by. */
	leftDue: (now: number) =>
		query
			.select({ step: parcelSteps, parcel: parcels })
			.from(parcelSteps)
			.innerJoin(parcels, eq(parcels.id, parcelSteps.parcelId))
			.where(
				and(
					inArray(parcelSteps.state, [...OPEN]),
					or(isNull(parcelSteps.nextAt), lte(parcelSteps.nextAt, now)),
					inArray(parcels.state, ['arrived', 'failed'])
				)
			)
			.orderBy(asc(parcelSteps.id)),

	/** What could not be removed yet, of one connection or of all of a business. */
	left: (of: { readonly connectionId: string } | { readonly workspaceId: string }) =>
		query
			.select({ step: parcelSteps, mark: parcels.mark })
			.from(parcelSteps)
			.innerJoin(parcels, eq(parcels.id, parcelSteps.parcelId))
			.innerJoin(connections, eq(connections.id, parcelSteps.connectionId))
			.where(
				and(
					eq(parcelSteps.state, 'left'),
					'connectionId' in of ? eq(connections.id, of.connectionId) : eq(connections.workspaceId, of.workspaceId)
				)
			)
			.orderBy(asc(parcelSteps.id)),

	/** A person says that what was left is gone. */
	callGone: (connectionId: string) =>
		atomically((tx) => [
			tx
				.update(parcelSteps)
				.set({ state: 'removed', nextAt: null, say: null })
				.where(and(eq(parcelSteps.connectionId, connectionId), eq(parcelSteps.state, 'left')))
		])
});

type Nouns = ReturnType<typeof parcels>;
export type Parcel = NonNullable<Awaited<ReturnType<Nouns['newest']>>>;
export type ParcelStep = Awaited<ReturnType<Nouns['openSteps']>>[number];
