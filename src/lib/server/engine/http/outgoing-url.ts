import { isIP } from 'node:net';
import { ConnectorError } from '#connectors/connector-error.ts';
import type { AddressRules } from './address-rules.ts';
import { withoutBrackets } from './bracketed.ts';
import { checkedAddresses } from './checked-addresses.ts';

const misconfigured = (say: string, technical: string): ConnectorError =>
	new ConnectorError('misconfigured', { say, technical });

/** The address as a URL that may be called. Throws `ConnectorError` (misconfigured) without repeating the address. */
export function outgoingUrl(text: string, base?: URL): URL {
	const url = URL.parse(text, base);
	if (!url)
		throw misconfigured('The web address cannot be read. It should look like https://example.com.', 'not a URL');
	if (url.protocol !== 'https:' && url.protocol !== 'http:')
		throw misconfigured(
			'Only web addresses that begin with https:// or http:// can be called.',
			'protocol of the URL is neither https: nor http:'
		);
	if (url.username || url.password)
		throw misconfigured(
			`The address of ${url.host} has a user name or password in it. Take it out and enter it in its own field.`,
			`credentials in the URL of ${url.host}`
		);
	return url;
}

/** An address written in numbers is never looked up, so it is judged here. Throws as `checkedAddresses` does. */
export async function checkLiteral({ hostname }: URL, rules: AddressRules): Promise<void> {
	const host = withoutBrackets(hostname);
	if (isIP(host)) await checkedAddresses(host, rules);
}
