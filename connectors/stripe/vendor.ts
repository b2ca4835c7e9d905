import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Value } from '../contract.ts';
import { ask, type Said } from '../rest/ask.ts';
import { byBearer } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';

/** The version whose answers we know; without it every account answers as of the day it was opened. */
const ANSWERS_AS_OF = '2023-08-16';
const PATH = '/v1';

export const stripe: Vendor = {
	name: 'Stripe',
	headers: { 'stripe-version': ANSWERS_AS_OF },
	signIn: byBearer('token', 'key')
};

type Parameters = Readonly<Record<string, string | number>>;

const inVersion = ({ settings }: Context, path: string): string =>
	String(settings.baseUrl).replace(/\/+$/, '').endsWith(PATH) ? path : `${PATH}${path}`;

/** Asks Stripe one question; 400, 403 and 404 are handed back. */
export const askStripe = (context: Context, path: string, parameters: Parameters = {}): Promise<Said> =>
	ask(context, stripe, {
		method: 'GET',
		address: inVersion(context, path),
		parameters,
		expect: [400, 403, 404]
	});

/** What it means that Stripe does not give a list; `right` is what its page of keys calls it. */
export function notGiven({ status, json }: Said, many: string, right: string): ConnectorError {
	const said = readPath(json, 'error.message');
	const words = typeof said === 'string' && said !== '' ? ` It said: “${said.replace(/\.$/, '')}”.` : '';
	const technical = `${status} from Stripe for ${many}${words}`;
	return status === 403
		? new ConnectorError('forbidden', {
				say: `The key of Stripe may not read ${many}. In Stripe open Developers, API keys, edit the restricted key, and give it “Read” for ${right}. What waits goes on by itself.`,
				technical
			})
		: new ConnectorError('misconfigured', {
				say: `Stripe does not give us its ${many}.${words} Check the key in the settings of this system, and the address if you have changed it.`,
				technical
			});
}

/** Where Stripe's own page shows something; a test key's things stand apart. */
export const inDashboard = (path: string, livemode: Value | undefined): string =>
	`https://dashboard.stripe.com/${livemode === false ? 'test/' : ''}${path}`;
