import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';

const VERSION = '2026-10';
const API = `/admin/api/${VERSION}/graphql.json`;
/** How the back office is opened: the name of the shop stands behind the domain. */
const BACK_OFFICE = /^https:\/\/admin\.shopify\.com\/store\/([a-z0-9][a-z0-9-]*)/i;
const A_VERSION = /^(.*\/admin\/api\/[^/]+)(\/graphql\.json)?\/?$/;

const shopOf = (typed: string): URL => {
	const text = typed.includes('://') ? typed : `https://${typed}`;
	const [, name] = BACK_OFFICE.exec(text) ?? [];
	const url = URL.parse(name === undefined ? text : `https://${name}.myshopify.com`);
	if (url && /^https?:$/.test(url.protocol)) return url;
	throw new ConnectorError('misconfigured', {
		say: `“${typed}” is not the address of a shop. It should look like https://your-shop.myshopify.com.`
	});
};

/** The address that takes questions, of the address of a shop with or without the API's own path. */
export function apiAddress(typed: string): string {
	const url = shopOf(typed.trim());
	const [, version] = A_VERSION.exec(url.pathname) ?? [];
	return `${url.origin}${version === undefined ? API : `${version}/graphql.json`}`;
}

const opened = new WeakMap<Context, Context>();

/** The same context with the address that takes questions. */
export function atShop(context: Context): Context {
	const known = opened.get(context);
	if (known) return known;
	const baseUrl = apiAddress(String(context.settings.baseUrl ?? ''));
	const there = { ...context, settings: { ...context.settings, baseUrl } };
	opened.set(context, there);
	opened.set(there, there);
	return there;
}

/** Where a person finds something in the shop's back office. */
export const backOffice = ({ settings }: Context, path: string): string =>
	`${shopOf(String(settings.baseUrl ?? '')).origin}/admin/${path}`;

/** The number at the end of one of Shopify's ids, `gid://shopify/Customer/7`; people see only that. */
export const numberOf = (id: string): string => id.split('/').at(-1) ?? id;
