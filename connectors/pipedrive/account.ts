import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askPipedrive } from './vendor.ts';

const known = new WeakMap<Context, Promise<Values>>();

/** Who we are and whose Pipedrive it is, asked for once in a run; empty where it does not say. */
export function accountOf(context: Context): Promise<Values> {
	const before = known.get(context);
	if (before) return before;
	const asked = askPipedrive(context, { method: 'GET', address: '/users/me', expect: [403, 404] }, 'v1').then(
		({ status, json }) => {
			const data = readPath(json, 'data');
			return status === 200 && isObject(data) ? data : {};
		}
	);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

/** Where a person opens it; nothing where Pipedrive has no page of its own for it. */
export async function linkTo(context: Context, page: string | undefined, id: string): Promise<string | undefined> {
	if (page === undefined) return undefined;
	const domain = textOf((await accountOf(context)).company_domain);
	return domain !== null && /^[\w-]+$/.test(domain) ? `https://${domain}.pipedrive.com/${page}/${id}` : undefined;
}
