import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Value, Values } from '../contract.ts';
import { accessToken, forgetToken } from '../http-json/access-token.ts';
import type { SignIn } from '../http-json/sign-in.ts';
import { askGraphql, type GraphqlQuestion, type GraphqlVendor } from '../rest/graphql.ts';
import { codeOf, errorsIn } from '../rest/graphql-failure.ts';
import { byHeader, secretOf } from '../rest/sign-in.ts';
import { unlessComplained } from '../rest/user-errors.ts';
import { noteCost, throttled, waitForPoints } from './limits.ts';
import { atShop } from './shop-address.ts';

const HEADER = 'x-shopify-access-token';

const apps = new WeakMap<Context, Context>();

/** An app of the Dev Dashboard gets tokens for a day by its own id and secret (RFC 6749, 4.4). */
function asApp(context: Context, clientId: string): Context {
	const known = apps.get(context);
	if (known) return known;
	const tokenUrl = new URL('/admin/oauth/access_token', String(context.settings.baseUrl)).href;
	const app = { ...context, settings: { ...context.settings, user: clientId, tokenUrl } };
	apps.set(context, app);
	return app;
}

const signIn: SignIn = async (context, question) => {
	await waitForPoints(context);
	const clientId = String(context.settings.clientId ?? '').trim();
	if (clientId === '') return byHeader(HEADER, 'token', 'access token')(context, question);
	const secret = secretOf(context, 'token', 'client secret');
	const app = asApp(context, clientId);
	const token = await accessToken(app, secret);
	return {
		headers: { [HEADER]: token },
		parameters: {},
		secrets: [token, secret],
		renew: () => forgetToken(app, token)
	};
};

/** Shopify says which right is missing, in an answer with the status 200. */
const notAllowed = (json: Value): ConnectorError | null => {
	const error = errorsIn(json).find((one) => codeOf(one) === 'ACCESS_DENIED');
	if (!error) return null;
	const wanted = readPath(error, 'extensions.requiredAccess');
	const [, right] = /`([a-z_]+)`/.exec(String(wanted ?? error.message)) ?? [];
	return new ConnectorError('forbidden', {
		say: `Shopify does not let us do this. Give the app ${right === undefined ? 'the right that is missing' : `the right “${right}”`} in Shopify, and let it be installed anew; customers’ names and addresses also need Shopify’s leave to read protected customer data.`,
		technical: `ACCESS_DENIED ${String(error.message ?? '')}`.slice(0, 300)
	});
};

export const shopify: GraphqlVendor = {
	name: 'Shopify',
	signIn,
	at: atShop,
	heard: noteCost,
	judge: (json) => throttled(json) ?? notAllowed(json)
};

/** What Shopify's own names of fields are called in ours. */
const LABELS = {
	email: 'E-mail',
	emailAddress: 'E-mail',
	phone: 'Phone',
	firstName: 'First name',
	lastName: 'Last name',
	company: 'Company',
	address1: 'Street',
	address2: 'Street, second line',
	city: 'Town',
	zip: 'Postcode',
	country: 'Country',
	countryCode: 'Country',
	note: 'Note',
	quantity: 'How many are in stock',
	available: 'How many are in stock',
	inventoryItemId: 'SKU',
	locationId: 'Location'
} as const;

/** Asks the shop, see {@link askGraphql}. */
export const askShop = (context: Context, question: GraphqlQuestion): Promise<Values> =>
	askGraphql(context, shopify, question);

/** Lets something be done, and answers with what was done. Throws `ConnectorError` (refused) for what was not. */
export async function change(
	context: Context,
	about: string,
	name: string,
	question: GraphqlQuestion
): Promise<Values> {
	const data = await askShop(context, { ...question, about });
	const done = readPath(data, name);
	const payload = typeof done === 'object' && done !== null && !Array.isArray(done) ? done : {};
	const secrets = Object.values(context.secrets);
	unlessComplained(payload.userErrors, { vendor: 'Shopify', about, labels: LABELS, secrets });
	return payload;
}
