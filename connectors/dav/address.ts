import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';

/**
 * The address that the person gave, `https://` in front where nothing stands there.
 * Throws `misconfigured` for what is no web address.
 */
export function addressOf({ settings }: Context): URL {
	const typed = String(settings.address ?? '').trim();
	const text = typed.includes('://') ? typed : `https://${typed}`;
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
		throw new ConnectorError('misconfigured', {
			say: `“${typed}” is not a web address. It should look like https://cloud.example.com.`
		});
	}
	const url = new URL(text);
	return new URL(url.pathname, url.origin);
}
