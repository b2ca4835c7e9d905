import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { ask, type Asked } from '../rest/ask.ts';
import { byTokenOrGrant } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { complaint } from './complaint.ts';

export const fortnox: Vendor = { name: 'Fortnox', signIn: byTokenOrGrant, complaint };

/** The version stands in the path, and some enter it with the address. */
const VERSION = '/3';

const inVersion = ({ settings }: Context, asked: Asked): Asked =>
	String(settings.baseUrl).replace(/\/+$/, '').endsWith(VERSION)
		? asked
		: { ...asked, address: `${VERSION}${asked.address}` };

/** Asks Fortnox for a list; empty where there is none in its answer. */
export async function askList(
	context: Context,
	list: string,
	asked: Asked
): Promise<{ rows: Values[]; pages: number }> {
	const { json } = await ask(context, fortnox, inVersion(context, asked));
	const answer = isObject(json) ? json : {};
	const rows = answer[list];
	const meta: Value = answer.MetaInformation ?? null;
	return {
		rows: Array.isArray(rows) ? rows.filter(isObject) : [],
		pages: isObject(meta) ? Number(meta['@TotalPages'] ?? 1) : 1
	};
}

/** What is there no more need not be read, nor taken away. */
const GONE_IS_FINE: ReadonlySet<string> = new Set(['GET', 'DELETE']);

/** Asks Fortnox about one record; undefined where there is none. */
export async function askOne(context: Context, name: string, asked: Asked): Promise<Values | undefined> {
	const expect = GONE_IS_FINE.has(asked.method) ? [404] : [];
	const { status, json } = await ask(context, fortnox, inVersion(context, { ...asked, expect }));
	const record = isObject(json) ? (json[name] ?? null) : null;
	return status === 404 || !isObject(record) ? undefined : record;
}
