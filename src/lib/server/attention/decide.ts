import type { Values } from '#connectors/contract.ts';
import { afterEvent, type DeliveryEvent } from '#lib/domain/runs/delivery.ts';
import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import { runSoon } from '../connections/run-soon.ts';
import { Mistake } from '../mistake.ts';
import type { Delivery } from '../persistence/deliveries.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

export const DECIDED = 'This record has been decided in the meantime, so nothing was changed.';

/** A delivery of this workspace. Throws `NotHere`. */
export const myDelivery = async ({ store }: Pick<App, 'store'>, workspaceId: string, id: string): Promise<Delivery> => {
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
	if (!state) throw new Mistake(DECIDED);
	const { store } = parts;
	// One attempt stays on record: what may have arrived then is looked up before it is written again.
	const attempts = Math.min(1, delivery.attempts);
	const cleared = { state, nextAttemptAt: null, attempts, firstAttemptAt: null, say: null, technical: null };
	const [decided] = await store.atomically((tx) => [
		store.deliveries.changingFrom(tx, id, delivery.state, { ...cleared, ...change })
	]);
	if ((decided as unknown[]).length === 0) throw new Mistake(DECIDED);
	return delivery;
};

/** Sends a record again, as it is or with corrected values; for a doubtful one, a person says that it did not arrive. */
export const resend = async (parts: Parts, workspaceId: string, id: string, corrected?: Values): Promise<void> => {
	const change = corrected ? { corrected } : {};
	const { connectionId } = await decide(parts, workspaceId, id, ['resend', 'not-there'], change);
	await runSoon(parts, [connectionId]);
};

/** A person has typed it, or wants it left: it is skipped for good. */
export const tickOff = async (parts: Parts, workspaceId: string, id: string): Promise<void> => {
	await decide(parts, workspaceId, id, ['type-by-hand'], { settledAt: parts.now() });
};

/** A person has looked: the doubtful one did arrive. */
export const confirmArrived = async (parts: Parts, workspaceId: string, id: string): Promise<void> => {
	await decide(parts, workspaceId, id, ['already-there'], { settledAt: parts.now() });
};
