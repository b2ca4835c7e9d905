import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './address.ts';

/** All addresses of a name. Rejects with the codes of `node:dns`. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export interface AddressChoice {
	/** Whether this machine, its network and everything else that is not the open internet may be called. */
	readonly allowPrivate: boolean;
	/** How names are looked up; as the machine does it when absent. */
	readonly resolve?: Resolve;
}

export interface AddressRules {
	readonly resolve: Resolve;
	readonly allows: (address: string) => boolean;
}

const asTheMachineDoes: Resolve = async (host) => lookup(host, { all: true });

export const addressRules = ({ allowPrivate, resolve = asTheMachineDoes }: AddressChoice): AddressRules => ({
	resolve,
	allows: allowPrivate ? () => true : isPublicAddress
});
