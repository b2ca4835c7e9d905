import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

export const connections = ({
	query,
	atomically,
	tables: {
		alarms,
		connections,
		actions,
		backfills,
		comparisons,
		cursors,
		deliveries,
		diary,
		fieldChanges,
		fieldDays,
		findings,
		knownFields,
		mismatches,
		nights,
		parcels,
		parcelSteps,
		pauses,
		plannedPauses,
		records,
		rehearsals,
		runs,
		samples,
		watches
	}
}: Database) => {
	const withId = kept(() =>
		query
			.select()
			.from(connections)
			.where(eq(connections.id, sql.placeholder('id')))
	);
	const actionsOf = kept(() =>
		query
			.select()
			.from(actions)
			.where(eq(actions.connectionId, sql.placeholder('connectionId')))
			.orderBy(asc(actions.position))
	);
	return {
		create: (row: typeof connections.$inferInsert) => query.insert(connections).values(row),

		adding: (tx: Query, row: typeof connections.$inferInsert) => tx.insert(connections).values(row),

		change: (id: string, change: Partial<typeof connections.$inferInsert>) =>
			query.update(connections).set(change).where(eq(connections.id, id)),

		changing: (tx: Query, id: string, change: Partial<typeof connections.$inferInsert>) =>
			tx.update(connections).set(change).where(eq(connections.id, id)),

		of: (workspaceId: string) =>
			query.select().from(connections).where(eq(connections.workspaceId, workspaceId)).orderBy(asc(connections.id)),

		byId: async (id: string) => first(await withId({ id })),

		byName: async (workspaceId: string, name: string) =>
			first(
				await query
					.select()
					.from(connections)
					.where(and(eq(connections.workspaceId, workspaceId), eq(connections.name, name)))
			),

		/** Those that we run, of every workspace. */
		switchedOn: () =>
			query
				.select()
				.from(connections)
				.where(and(eq(connections.state, 'on'), eq(connections.kind, 'ours')))
				.orderBy(asc(connections.id)),

		/** Those whose source was down and may be asked again. */
		toReadAgain: async (now: number): Promise<string[]> => {
			const isDue = and(eq(connections.state, 'on'), lte(connections.readAgainAt, now));
			return (await query.select({ id: connections.id }).from(connections).where(isDue)).map(({ id }) => id);
		},

		/** Those that are fed by a system and are switched on. */
		fedBy: (systemId: string) =>
			query
				.select()
				.from(connections)
				.where(and(eq(connections.sourceSystemId, systemId), eq(connections.state, 'on'))),

		usingSource: (systemId: string) =>
			query.select().from(connections).where(eq(connections.sourceSystemId, systemId)).orderBy(asc(connections.id)),

		/** With everything that hangs on it, in one atomic list. */
		removeWithAll: (id: string) =>
			atomically((tx) => [
				tx.delete(deliveries).where(eq(deliveries.connectionId, id)),
				tx.delete(records).where(eq(records.connectionId, id)),
				tx.delete(runs).where(eq(runs.connectionId, id)),
				tx.delete(samples).where(eq(samples.connectionId, id)),
				tx
					.delete(alarms)
					.where(
						inArray(
							alarms.findingId,
							query.select({ id: findings.id }).from(findings).where(eq(findings.connectionId, id))
						)
					),
				tx.delete(diary).where(eq(diary.connectionId, id)),
				tx.delete(findings).where(eq(findings.connectionId, id)),
				tx.delete(cursors).where(eq(cursors.connectionId, id)),
				tx.delete(backfills).where(eq(backfills.connectionId, id)),
				tx.delete(rehearsals).where(eq(rehearsals.connectionId, id)),
				tx.delete(pauses).where(eq(pauses.connectionId, id)),
				tx.delete(plannedPauses).where(eq(plannedPauses.connectionId, id)),
				tx.delete(knownFields).where(eq(knownFields.connectionId, id)),
				tx.delete(fieldDays).where(eq(fieldDays.connectionId, id)),
				tx.delete(fieldChanges).where(eq(fieldChanges.connectionId, id)),
				tx.delete(watches).where(eq(watches.connectionId, id)),
				tx.delete(mismatches).where(eq(mismatches.connectionId, id)),
				tx.delete(nights).where(eq(nights.connectionId, id)),
				tx.delete(comparisons).where(eq(comparisons.connectionId, id)),
				tx.delete(parcelSteps).where(eq(parcelSteps.connectionId, id)),
				tx.delete(parcels).where(eq(parcels.connectionId, id)),
				tx.delete(actions).where(eq(actions.connectionId, id)),
				tx.delete(connections).where(eq(connections.id, id))
			]),

		addAction: (row: typeof actions.$inferInsert) => query.insert(actions).values(row),

		changingAction: (tx: Query, id: string, change: Partial<typeof actions.$inferInsert>) =>
			tx.update(actions).set(change).where(eq(actions.id, id)),

		changeAction: (id: string, change: Partial<typeof actions.$inferInsert>) =>
			query.update(actions).set(change).where(eq(actions.id, id)),

		/** With the deliveries of its trials. */
		removeAction: (id: string) =>
			atomically((tx) => [
				tx.delete(deliveries).where(eq(deliveries.actionId, id)),
				tx.delete(actions).where(eq(actions.id, id))
			]),

		/** The actions of a connection in their order. */
		actions: (connectionId: string) => actionsOf({ connectionId }),

		actionById: async (id: string) => first(await query.select().from(actions).where(eq(actions.id, id))),

		actionsOfSystem: (systemId: string) => query.select().from(actions).where(eq(actions.systemId, systemId))
	};
};

type Nouns = ReturnType<typeof connections>;
export type Connection = NonNullable<Awaited<ReturnType<Nouns['byId']>>>;
export type Action = Awaited<ReturnType<Nouns['actions']>>[number];
