import type { DeliveryState } from './delivery.ts';

/** What is known of a delivery whose record has changed at the source. */
export interface ChangedDelivery {
	readonly state: DeliveryState;
	/** What would be sent now is what was sent. */
	readonly isSame: boolean;
	/** The action can change what it has made. */
	readonly canUpdate: boolean;
}

/**
 * What follows from the change:
 * - `send`: it is sent again, and changes what was made, or is tried once more where it was refused.
 * - `leave`: what was made stays as it is, and that is counted.
 * - `remember`: it may be on its way with the values from before; whatever arrives is then brought up to date.
 * - `nothing`: it goes, or stays, with what the record holds now.
 */
export type AfterChange = 'send' | 'leave' | 'remember' | 'nothing';

export const afterChange = ({ state, isSame, canUpdate }: ChangedDelivery): AfterChange => {
	if (state === 'by-hand') return 'nothing';
	if (state === 'refused') return 'send';
	if (state === 'delivered' || state === 'unchanged') return isSame ? 'nothing' : canUpdate ? 'send' : 'leave';
	return canUpdate ? 'remember' : 'nothing';
};
