import { randomUUID } from 'node:crypto';
import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, Value } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import type { Complaint, Vendor } from '../rest/vendor.ts';
import { withoutTags } from '../wordpress-site/answers.ts';
import { atSite, type Signing, type Site } from '../wordpress-site/at-site.ts';
import { basicHeader, pairOf, secretsOf } from '../wordpress-site/pair.ts';
import { siteAddress } from '../wordpress-site/site-address.ts';
import { signed } from '../wordpress-site/signing.ts';

export const ROUTE = '/wc/v3';

const WHERE = 'in the shop under WooCommerce, Settings, Advanced, REST API';
/** Where a name leads to this very machine, nobody listens on the way. */
const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const pair = (context: Context) => pairOf(context, 'key', 'consumer secret');

/** The shop that a context is about; how it takes a key depends on whether the way to it is encrypted. */
export const shop: Site = {
	words: {
		name: 'WooCommerce',
		key: 'The consumer key or the consumer secret',
		where: WHERE,
		right: `Give the key the right “Read/Write” ${WHERE}, and make it for a user who is an administrator or a shop manager.`,
		absent:
			'There is a WordPress website at this address, but WooCommerce is not switched on there, or it is older than version 3.5. Check the address in the settings of this system.'
	},
	signings: (context, site) => {
		const entered = pair(context);
		const basic: Signing = (_, url) => ({ url, headers: basicHeader(entered) });
		const oauth: Signing = ({ method }, url) => ({
			url: signed(url, method, entered, context.now(), randomUUID()),
			headers: {}
		});
		if (site.protocol === 'https:') return [basic];
		// Behind a proxy that ends https, the shop takes what comes unencrypted from this machine for encrypted.
		return HERE.test(site.hostname) ? [oauth, basic] : [oauth];
	}
};

/** What WooCommerce's own names of fields are called in ours. */
const LABELS: readonly (readonly [RegExp, string])[] = [
	[/e-?mail/i, 'E-mail'],
	[/postcode/i, 'Postcode'],
	[/country/i, 'Country'],
	[/phone/i, 'Phone'],
	[/stock_quantity/i, 'How many are in stock'],
	[/sku/i, 'SKU']
];

const complaint = (json: Value): Complaint | null => {
	const message = readPath(json, 'message');
	if (typeof message !== 'string') return null;
	const about = `${JSON.stringify(readPath(json, 'data.params'))} ${String(readPath(json, 'code'))} ${message}`;
	const [, field] = LABELS.find(([words]) => words.test(about)) ?? [];
	return { say: withoutTags(message), ...(field !== undefined && { field }) };
};

export const woocommerce: Vendor = {
	name: 'WooCommerce',
	complaint,
	// The door of the website signs; here is only what must not be told.
	signIn: async (context) => ({ headers: {}, parameters: {}, secrets: secretsOf(pair(context)) })
};

/** Asks the shop one question below its own routes, see {@link ask}. */
export const askShop = (context: Context, asked: Asked): Promise<Said> =>
	ask(atSite(shop, context), woocommerce, { ...asked, address: `${ROUTE}${asked.address}` });

/** Where a person finds something in the shop's back office. */
export const backOffice = ({ settings }: Context, path: string): string =>
	`${siteAddress(String(settings.baseUrl ?? ''))}/wp-admin/${path}`;
