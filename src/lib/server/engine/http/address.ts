import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

// Azure answers here for every virtual machine, with its certificates; the address lies in a public range.
const MACHINE_SECRETS = '168.63.129.16';

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

const isPublicV4 = (address: ipaddr.IPv4): boolean =>
	address.range() === 'unicast' && address.toString() !== MACHINE_SECRETS;

const isPublicV6 = (address: ipaddr.IPv6): boolean => {
	if (address.match(NAT64)) return isPublicV4(new ipaddr.IPv4(address.toByteArray().slice(-4)));
	return address.match(GLOBAL_UNICAST) && address.range() === 'unicast';
};

/**
 * Whether an IP address belongs to the open internet: not this machine, not this network, not a cloud's metadata, not
 * a range set aside (IANA special-purpose address registries), nor any of these wrapped in IPv6.
 * Anything that is not an IP address is not public.
 */
export function isPublicAddress(text: string): boolean {
	// ipaddr.js reads more spellings than the system does; only what the system would connect to is judged.
	if (isIP(text) === 0) return false;
	const address = ipaddr.process(text);
	return address instanceof ipaddr.IPv4 ? isPublicV4(address) : isPublicV6(address);
}
