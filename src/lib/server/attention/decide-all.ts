import { causeOf } from '#lib/domain/runs/cause.ts';
import { afterEvent, type DeliveryEvent } from '#lib/domain/runs/delivery.ts';
import type { App } from '../app.ts';
import { runSoon } from '../connections/run-soon.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import { DECIDED, myDelivery } from './decide.ts';
import { Mistake } from '../mistake.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

/** Deliveries decided in one go, so that nobody waits long for the database. */
const AT_ONCE = 500;

/** Everything that needs a person for the same reason as this one, at the same step. */
const alike = async ({ store }: Parts, workspaceId: string, delivery: Delivery): Promise<string[]> => {
	const { connectionId, actionId, state, say } = delivery;
	const reasons = await store.attention.reasons(workspaceId);
	const cause = causeOf(say ?? '');
	const says = reasons
		.filter((reason) => reason.actionId === actionId && reason.state === state && causeOf(reason.say) === cause)
		.map((reason) => reason.say);
	return says.length === 0 ? [] : store.attention.idsSaying({ connectionId, actionId, state, says });
};

const decideAll = async (
	parts: Parts,
	workspaceId: string,
	example: string,
	events: readonly DeliveryEvent[],
	settledAt: number | null
): Promise<{ connectionId: string; count: number }> => {
	const { store } = parts;
	const delivery = await myDelivery(parts, workspaceId, example);
	const { connectionId, state: from } = delivery;
	const state = events.map((event) => afterEvent(from, event)).find((after) => after !== null);
	const ids = state ? await alike(parts, workspaceId, delivery) : [];
	if (!state || ids.length === 0) throw new Mistake(DECIDED);
	let count = 0;
	for (let start = 0; start < ids.length; start += AT_ONCE) {
		const piece = ids.slice(start, start + AT_ONCE);
		const [decided] = await store.atomically((tx) => [store.attention.deciding(tx, piece, from, { state, settledAt })]);
		count += (decided as unknown[]).length;
	}
	return { connectionId, count };
};

/** Sends everything again that was not carried for the reason of this one; answers how many. */
export const resendAll = async (parts: Parts, workspaceId: string, example: string): Promise<number> => {
	const { connectionId, count } = await decideAll(parts, workspaceId, example, ['resend', 'not-there'], null);
	await runSoon(parts, [connectionId]);
	return count;
};

/** A person has typed all of them, or wants them left: they are skipped for good. */
export const tickOffAll = async (parts: Parts, workspaceId: string, example: string): Promise<number> =>
	(await decideAll(parts, workspaceId, example, ['type-by-hand'], parts.now())).count;

/** A person has looked: all the doubtful ones did arrive. */
export const confirmAllArrived = async (parts: Parts, workspaceId: string, example: string): Promise<number> =>
	(await decideAll(parts, workspaceId, example, ['already-there'], parts.now())).count;
