import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import type { Said } from '../rest/ask.ts';
import { secretOf } from '../rest/sign-in.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { textOf } from '../rest/read.ts';
import { lists } from './lists.ts';
import type { StripeList } from './list.ts';
import { askStripe, notGiven } from './vendor.ts';

const PLACES = ['settings.dashboard.display_name', 'business_profile.name', 'company.name', 'email', 'id'];

/** Whose account it is; a restricted key need not have the right to tell. */
async function accountName(context: Context): Promise<string> {
	const { status, json } = await askStripe(context, '/account');
	const name = PLACES.map((place) => textOf(readPath(json, place))).find((text) => text !== null);
	return status < 400 && name ? `This is the account ${name}.` : 'This key opens an account of Stripe.';
}

const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

interface Tried {
	readonly list: StripeList;
	readonly said: Said;
}

/** Where a list does not answer, the others say whether we are let in. */
async function tryAll(context: Context): Promise<Tried[]> {
	const tried: Tried[] = [];
	let outage: ConnectorError | undefined;
	for (const list of Object.values(lists)) {
		try {
			tried.push({ list, said: await askStripe(context, list.path, { limit: 1 }) });
		} catch (failure) {
			if (!(failure instanceof ConnectorError) || failure.kind !== 'unavailable') throw failure;
			outage = failure;
			if (tried.length === 0) break;
		}
	}
	if (tried.length === 0 && outage) throw outage;
	return tried;
}

const ofKey = (key: string): string[] => [
	...(/^[rs]k_test_/.test(key) ? ['It is the test mode, where no money moves.'] : []),
	...(key.startsWith('sk_') ? ['The key may do everything there; a restricted key that only reads is safer.'] : [])
];

/** Whether Stripe lets us in, whose account it is, and what the key may read there. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const key = secretOf(context, 'token', 'key');
		if (key.startsWith('pk_')) {
			throw new ConnectorError('signed-out', {
				say: 'This is the publishable key, which may read nothing. Enter a restricted key; it begins with rk_.'
			});
		}
		const tried = await tryAll(context);
		const closed = tried.filter(({ said }) => said.status >= 400);
		const [first] = closed;
		if (first && closed.length === tried.length) throw notGiven(first.said, first.list.many, first.list.right);
		const names = closed.map(({ list }) => list.many);
		const shut = first ? [`The key may not read ${listed(names)}.`] : [];
		return [await accountName(context), ...shut, ...ofKey(key)].join(' ');
	});
