import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Receipt } from '#connectors/contract.ts';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Database, Query } from './database.ts';
import { givenRows } from './given-rows.ts';

/** What a destination has answered to one that was sent. */
export interface Arrived {
	readonly id: string;
	readonly state: DeliveryState;
	readonly receipt: Receipt;
	readonly hash: string | null;
}

/** The steps of many deliveries at a time: marked before the call, given back, answered. Each is one statement. */
export const sending = ({ dialect, tables: { deliveries } }: Pick<Database, 'dialect' | 'tables'>) => {
	const isPending = sql`${deliveries.state} = 'pending'`;
	const isDue = (now: number) => or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, now));

	const givenIds = (ids: readonly string[]) =>
		givenRows(
			{ dialect },
			[deliveries.id],
			ids.map((id) => [id])
		);

	return {
		/** Marks as sent before the call, so that a crash leaves a doubt and not a gap; answers with those that still wait. */
		markSent: (tx: Query, ids: readonly string[], { now, dueAt }: { now: number; dueAt: number }) =>
			tx
				.update(deliveries)
				.set({
					state: 'sent',
					attempts: sql`${deliveries.attempts} + 1`,
					firstAttemptAt: sql`coalesce(${deliveries.firstAttemptAt}, ${now})`
				})
				// Put off since it was looked up: another connection is asking whether the system works again.
				.where(and(sql`${deliveries.id} in (${givenIds(ids)})`, isPending, isDue(dueAt)))
				.returning({ id: deliveries.id }),

		/** What was marked as sent and was not called after all waits again, as if nothing had been. */
		givingBack: (tx: Query, ids: readonly string[]) =>
			tx
				.update(deliveries)
				.set({ state: 'pending', attempts: sql`${deliveries.attempts} - 1` })
				.where(and(sql`${deliveries.id} in (${givenIds(ids)})`, eq(deliveries.state, 'sent'))),

		/** Keeps what has been answered, where they still stand as sent: whoever has taken over is not written over. */
		arriving: (tx: Query, answers: readonly Arrived[], now: number) => {
			const { id, state, receipt, hash, changedAt } = deliveries;
			const rows = answers.map((answer) => [answer.id, answer.state, answer.receipt, answer.hash]);
			const given = sql`(${givenRows({ dialect }, [id, state, receipt, hash], rows)}) as given`;
			return tx
				.update(deliveries)
				.set({
					// A record that has changed while this was on its way goes once more, to bring up to date what arrived.
					state: sql`case when ${changedAt} is null then g1 else 'pending' end`,
					changedAt: null,
					tried: null,
					receipt: sql`g2`,
					hash: sql`g3`,
					settledAt: now,
					nextAttemptAt: null,
					say: null,
					technical: null
				})
				.from(given)
				.where(and(eq(id, sql`g0`), eq(state, 'sent')));
		}
	};
};
