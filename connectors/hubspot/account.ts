import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askHubspot } from './vendor.ts';
import type { Held, ObjectType } from './objects.ts';

const NUMBERS: Readonly<Partial<Record<ObjectType['name'], string>>> = {
	contacts: '0-1',
	companies: '0-2',
	deals: '0-3'
};

export interface Account {
	/** Null where HubSpot does not say it. */
	readonly id: string | null;
	readonly domain: string;
	readonly currency: string | null;
}

const accountIn = (json: Value): Account => ({
	id: textOf(readPath(json, 'portalId')),
	domain: textOf(readPath(json, 'uiDomain')) ?? 'app.hubspot.com',
	currency: textOf(readPath(json, 'companyCurrency'))
});

const known = new WeakMap<Context, Promise<Account>>();

/** Whose HubSpot it is, asked for once in a run. */
export function accountOf(context: Context): Promise<Account> {
	const before = known.get(context);
	if (before) return before;
	const asked = askHubspot(context, {
		method: 'GET',
		address: '/account-info/v3/details',
		expect: [400, 403, 404, 405]
	}).then(({ status, json }) => accountIn(status === 200 ? json : null));
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

/** Where a person opens an object; nothing where HubSpot has no page of its own for it. */
export async function linkTo(context: Context, { name }: ObjectType, { id, url }: Held): Promise<string | undefined> {
	const number = NUMBERS[name];
	if (number === undefined) return undefined;
	if (url !== null && URL.canParse(url)) return url;
	const { id: account, domain } = await accountOf(context);
	return account === null ? undefined : `https://${domain}/contacts/${account}/record/${number}/${id}`;
}
