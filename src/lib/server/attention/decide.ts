import type { Values } from '#connectors/contract.ts';
import { afterEvent, type DeliveryEvent } from '#lib/domain/runs/delivery.ts';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import { Mistake } from '../mistake.ts';
import type { Delivery } from '../persistence/deliveries.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

const myDelivery = async ({ store }: Parts, workspaceId: string, id: string): Promise<Delivery> => {
	const found = await store.deliveries.byId(id);
	const connection = found && (await store.connections.byId(found.delivery.connectionId));
	if (!found || connection?.workspaceId !== workspaceId) throw new NotHere('record');
	return found.delivery;
};

const decide = async (
	parts: Parts,
	workspaceId: string,
	id: string,
	events: readonly DeliveryEvent[],
	change: Partial<Pick<Delivery, 'corrected' | 'settledAt'>>
): Promise<Delivery> => {
	const delivery = await myDelivery(parts, workspaceId, id);
	const state = events.map((event) => afterEvent(delivery.state, event)).find((after) => after !== null);
	if (!state) throw new Mistake('This record has been decided in the meantime, so nothing was changed.');
	const cleared = { state, nextAttemptAt: null, attempts: 0, firstAttemptAt: null, say: null, technical: null };
	await parts.store.atomically((tx) => [parts.store.deliveries.changing(tx, id, { ...cleared, ...change })]);
	return delivery;
};

const runSoon = async ({ store, now, queue }: Parts, connectionId: string): Promise<void> => {
	await store.runs.enqueueOnce({ connectionId, slot: now(), queuedAt: now() });
	queue.nudge();
};

/** Sends a record again, as it is or with corrected values; for a doubtful one, a person says that it did not arrive. */
export const resend = async (parts: Parts, workspaceId: string, id: string, corrected?: Values): Promise<void> => {
	const change = corrected ? { corrected } : {};
	const { connectionId } = await decide(parts, workspaceId, id, ['resend', 'not-there'], change);
	await runSoon(parts, connectionId);
};

/** A person has typed it, or wants it left: it is skipped for good. */
export const tickOff = async (parts: Parts, workspaceId: string, id: string): Promise<void> => {
	await decide(parts, workspaceId, id, ['type-by-hand'], { settledAt: parts.now() });
};

/** A person has looked: the doubtful one did arrive. */
export const confirmArrived = async (parts: Parts, workspaceId: string, id: string): Promise<void> => {
	await decide(parts, workspaceId, id, ['already-there'], { settledAt: parts.now() });
};
