import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Work } from './work.ts';

/** A system has failed, and nothing has got through since: one record asks it again, all others wait for what comes of it. */
export interface Hiccup {
	/** The id of the delivery that asks. */
	readonly asking: string;
	/** Comes true with the next success, or when nobody asks any more. */
	readonly over: Promise<void>;
	readonly end: () => void;
}

/** Lets this record ask, unless another one does. */
export const ask = ({ hiccups }: Work, systemId: string, { delivery }: WaitingDelivery): void => {
	if (hiccups.has(systemId)) return;
	const { promise: over, resolve: end } = Promise.withResolvers<void>();
	hiccups.set(systemId, { asking: delivery.id, over, end });
};

/** Waits while another record asks. */
export const whileAsked = async ({ hiccups }: Work, systemId: string, { delivery }: WaitingDelivery): Promise<void> => {
	for (;;) {
		const open = hiccups.get(systemId);
		if (!open || open.asking === delivery.id) return;
		await open.over;
	}
};

/** Something got through, or the record that has asked, if it is named, asks no more. */
export const endHiccup = ({ hiccups }: Work, systemId: string, asking?: WaitingDelivery): void => {
	const open = hiccups.get(systemId);
	if (!open || (asking && open.asking !== asking.delivery.id)) return;
	hiccups.delete(systemId);
	open.end();
};
