import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { ConnectorError } from '#connectors/connector-error.ts';
import { codeOf } from '../code-of.ts';
import type { AddressRules } from './address-rules.ts';

const UNKNOWN: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

const unknownHost = (host: string, cause?: unknown): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: host
			? `There is no server called ${host}. Check the spelling of the address.`
			: 'The address of the server is missing. Enter it in the settings of this system.',
		technical: `DNS knows no address of ${host}`,
		cause
	});

function lookupFailure(host: string, error: unknown): ConnectorError {
	const code = codeOf(error);
	if (UNKNOWN.has(code)) return unknownHost(host, error);
	return new ConnectorError('unavailable', {
		say: `The address of ${host} could not be looked up just now. Check that the machine of Handover is online; nothing is lost, and it is tried again later.`,
		technical: `DNS lookup of ${host} failed: ${code || 'no reason given'}`,
		cause: error
	});
}

async function addressesOf(host: string, { resolve }: AddressRules): Promise<LookupAddress[]> {
	if (host === '') return [];
	const family = isIP(host);
	if (family) return [{ address: host, family }];
	return resolve(host).catch((error: unknown) => {
		throw lookupFailure(host, error);
	});
}

const forbiddenAddress = (host: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say:
			`${host} is a machine inside a private network, and Handover only connects to the open internet. ` +
			'If it is your own machine, whoever runs Handover can allow it with HANDOVER_ALLOW_PRIVATE=1.',
		technical: `${host} is not, or does not lead to, a public address`
	});

/**
 * The addresses of a host, each one allowed. A name with one forbidden address among allowed ones is refused whole:
 * honest names do not have such company.
 * Throws `ConnectorError`: misconfigured (unknown or forbidden), unavailable (cannot be looked up at present).
 */
export async function checkedAddresses(
	host: string,
	rules: AddressRules
): Promise<[LookupAddress, ...LookupAddress[]]> {
	const addresses = await addressesOf(host, rules);
	if (!addresses.every(({ address }) => rules.allows(address))) throw forbiddenAddress(host);
	const [first, ...others] = addresses;
	if (!first) throw unknownHost(host);
	return [first, ...others];
}
