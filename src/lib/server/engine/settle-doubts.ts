import { settleBy } from '#lib/domain/runs/delivery.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { outgoingValues } from './outgoing-values.ts';
import type { ReadyAction, Work } from './work.ts';

const STOPPED = 'The program stopped at the very moment this was being sent';
const NOBODY_KNOWS =
	`${STOPPED}, and this kind of system cannot be asked. ` +
	'Look whether it arrived, then say so here or send it again.';

type Settlement = Parameters<Work['room']['store']['deliveries']['changingFrom']>[3];

const settlementOf = (action: ReadyAction | undefined, waiting: WaitingDelivery): Settlement => {
	const how = action?.half ? settleBy(action.half.manifest.once) : 'person';
	if (!action || how === 'person') return { state: 'in-doubt', say: NOBODY_KNOWS };
	// Tried before, it is looked up before it is sent again.
	const outgoing = outgoingValues(action, waiting);
	const tried = waiting.delivery.tried ?? ('values' in outgoing ? outgoing.values : null);
	if (how === 'look-up') return { state: 'pending', nextAttemptAt: null, tried };
	return 'say' in outgoing
		? { state: 'in-doubt', say: `${STOPPED}, and it cannot be sent again. ${outgoing.say} Look whether it arrived.` }
		: { state: 'pending', nextAttemptAt: null };
};

/**
 * Settles what was sent and never answered, before anything else is sent: by the destination's own knowledge of our
 * key, else by looking the record up, else it is shown to a person. Never guessed.
 */
export const settleDoubts = async ({ room, connection, actions, onlyRecord }: Work): Promise<void> => {
	const { deliveries, atomically } = room.store;
	const unanswered = await deliveries.unanswered(connection.id);
	const ours = unanswered.filter(({ delivery }) => onlyRecord === null || delivery.recordId === onlyRecord);
	if (ours.length === 0) return;
	await atomically((tx) =>
		ours.map((waiting) => {
			const action = actions.find(({ row }) => row.id === waiting.delivery.actionId);
			return deliveries.changingFrom(tx, waiting.delivery.id, 'sent', settlementOf(action, waiting));
		})
	);
};
