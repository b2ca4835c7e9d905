import type { Network } from '#connectors/contract.ts';
import { addressRules, type AddressChoice } from './address-rules.ts';
import { withoutBrackets } from './bracketed.ts';
import { checkedAddresses } from './checked-addresses.ts';

/** The address guard for protocols with sockets of their own. */
export function openNetwork(choice: AddressChoice): Network {
	const rules = addressRules(choice);
	return {
		async pin(host) {
			const servername = withoutBrackets(host.trim());
			const [{ address }] = await checkedAddresses(servername, rules);
			return { address, servername };
		}
	};
}
