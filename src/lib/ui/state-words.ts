import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Tone } from './tone.ts';

/** Each state of a delivery as a person reads it. */
export const stateWords: Readonly<Record<DeliveryState, { tone: Exclude<Tone, 'info'>; word: string }>> = {
	pending: { tone: 'warn', word: 'waiting' },
	sent: { tone: 'idle', word: 'on its way' },
	delivered: { tone: 'good', word: 'arrived' },
	unchanged: { tone: 'good', word: 'was already there' },
	refused: { tone: 'bad', word: 'refused' },
	'in-doubt': { tone: 'warn', word: 'not certain' },
	'by-hand': { tone: 'idle', word: 'done by hand' }
};

const WORST_FIRST: readonly DeliveryState[] = [
	'refused',
	'in-doubt',
	'pending',
	'sent',
	'delivered',
	'unchanged',
	'by-hand'
];

/** The one word for a record with several steps: how the step is that needs looking at most. */
export const worstState = (states: readonly DeliveryState[]): DeliveryState =>
	WORST_FIRST.find((state) => states.includes(state)) ?? 'pending';
