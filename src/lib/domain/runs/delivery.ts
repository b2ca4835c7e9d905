/**
 * - `pending`: written down with its key, not (or not any more) on its way.
 * - `sent`: handed to the destination, no answer yet.
 * - `delivered`: the destination made or changed something of it.
 * - `unchanged`: the destination had it already, as it should be.
 * - `refused`: it needs a person; nothing of this attempt is at the destination.
 * - `in-doubt`: it may have arrived, and nobody knows yet.
 * - `by-hand`: a person typed it; it is skipped for good.
 */
export type DeliveryState = 'pending' | 'sent' | 'delivered' | 'unchanged' | 'refused' | 'in-doubt' | 'by-hand';

/**
 * What happens to a delivery:
 * - `send`: the destination is about to be called; saved before the call.
 * - `arrived`, `already-there`: the destination's receipt, or what its look-up found.
 * - `refuse`: the destination, or our own mapping, says no to this record.
 * - `put-off`: the attempt failed and certainly left nothing behind; it will be tried again.
 * - `lose-sight`: no answer came, or the program stopped between call and answer.
 * - `not-there`: the look-up, or a person, says that a doubtful one did not arrive.
 * - `send-again`: a doubtful one is sent once more, to a destination that knows our key again.
 * - `give-up`: it was tried for as long as one tries.
 * - `resend`: a person corrected it, or wants it tried as it is.
 * - `type-by-hand`: a person has typed it.
 * - `change`: the record changed at the source after it was delivered.
 */
export type DeliveryEvent =
	| 'send'
	| 'arrived'
	| 'already-there'
	| 'refuse'
	| 'put-off'
	| 'lose-sight'
	| 'not-there'
	| 'send-again'
	| 'give-up'
	| 'resend'
	| 'type-by-hand'
	| 'change';

type Ways = Readonly<Partial<Record<DeliveryEvent, DeliveryState>>>;

const ANSWERS = { arrived: 'delivered', 'already-there': 'unchanged', refuse: 'refused' } as const;

const ALLOWED: Readonly<Record<DeliveryState, Ways>> = {
	pending: { send: 'sent', refuse: 'refused', 'give-up': 'refused', 'type-by-hand': 'by-hand' },
	sent: { ...ANSWERS, 'put-off': 'pending', 'lose-sight': 'in-doubt' },
	'in-doubt': { ...ANSWERS, 'not-there': 'pending', 'send-again': 'sent', 'type-by-hand': 'by-hand' },
	refused: { resend: 'pending', 'type-by-hand': 'by-hand' },
	delivered: { change: 'pending' },
	unchanged: { change: 'pending' },
	'by-hand': {}
};

/** The state after the event, or null where the event cannot happen in this state. */
export const afterEvent = (state: DeliveryState, event: DeliveryEvent): DeliveryState | null =>
	ALLOWED[state][event] ?? null;

/** Whether nothing is left to do, for the program or for a person. */
export const isSettled = (state: DeliveryState): boolean =>
	state === 'delivered' || state === 'unchanged' || state === 'by-hand';

/** What a delivery is when the program starts again: what was on its way is in doubt, and everything else as it was. */
export const afterRestart = (state: DeliveryState): DeliveryState => afterEvent(state, 'lose-sight') ?? state;

/** How a doubt is settled: by the key that the destination knows again, by asking it, or by a person. */
export const settleBy = (once: 'key' | 'look-up' | 'neither'): 'send-again' | 'look-up' | 'person' =>
	(({ key: 'send-again', 'look-up': 'look-up', neither: 'person' }) as const)[once];
