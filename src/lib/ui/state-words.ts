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
