import { ConnectorError } from '../connector-error.ts';
import type { Context, Value } from '../contract.ts';
import type { GraphqlVendor } from '../rest/graphql.ts';
import { codeOf, errorsIn } from '../rest/graphql-failure.ts';
import { signIn } from './session.ts';

const API = '/admin-api';
const A_PAGE_OF_THE_DASHBOARD = /\/(admin|dashboard)(\/.*)?$/;

/** The address of the Admin API, of the shop's server with or without it, or of its dashboard. */
export function apiAddress(typed: string): string {
	const url = URL.parse(typed.includes('://') ? typed.trim() : `https://${typed.trim()}`);
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new ConnectorError('misconfigured', {
			say: `“${typed}” is not the address of a server. It should look like https://shop-server.example.com.`
		});
	}
	const path = url.pathname.replace(/\/+$/, '');
	return `${url.origin}${path.endsWith('-api') ? path : `${path.replace(A_PAGE_OF_THE_DASHBOARD, '')}${API}`}`;
}

const opened = new WeakMap<Context, Context>();

function atShop(context: Context): Context {
	const known = opened.get(context);
	if (known) return known;
	const baseUrl = apiAddress(String(context.settings.baseUrl ?? ''));
	const there = { ...context, settings: { ...context.settings, baseUrl } };
	opened.set(context, there);
	opened.set(there, there);
	return there;
}

/** Whoever is not signed in and whoever lacks a right are told the same. */
const notAllowed = (json: Value, { settings }: Context): ConnectorError | null => {
	const codes = errorsIn(json).map(codeOf);
	if (codes.includes('CHANNEL_NOT_FOUND')) {
		return new ConnectorError('misconfigured', {
			say: 'Vendure has no channel with this token. Check the channel token in the settings of this system, or leave it empty.'
		});
	}
	if (!codes.includes('FORBIDDEN')) return null;
	return settings.user
		? new ConnectorError('forbidden', {
				say: 'Vendure lets us in, but not to this. Give the administrator’s role the rights to read orders and customers.',
				technical: 'FORBIDDEN'
			})
		: new ConnectorError('signed-out', {
				say: 'Vendure does not accept this key, or its role may not read this. Check in the settings of this system that an administrator is entered with a password, or a key that is still good.',
				technical: 'FORBIDDEN'
			});
};

export const vendure: GraphqlVendor = { name: 'Vendure', signIn, at: atShop, judge: notAllowed };
