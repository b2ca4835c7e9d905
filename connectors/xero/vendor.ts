import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { byTokenOrGrant } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { complaint } from './complaint.ts';
import { withIsoDates } from './dates.ts';
import { tenantOf } from './tenant.ts';
import { tooFast } from './too-fast.ts';

/** Every call says whose books it is about. */
export const xero: Vendor = {
	name: 'Xero',
	complaint,
	signIn: async (context, question) => {
		const { id } = await tenantOf(context);
		const signedIn = await byTokenOrGrant(context, question);
		return { ...signedIn, headers: { ...signedIn.headers, 'xero-tenant-id': id } };
	}
};

async function said(context: Context, asked: Asked): Promise<Said> {
	const answer = await ask(context, xero, { ...asked, expect: [...(asked.expect ?? []), 429] });
	if (answer.status === 429) throw tooFast(answer);
	return answer;
}

/** Asks Xero and answers with the list that its answer holds, the moments in ISO form. */
export async function askXero(context: Context, list: string, asked: Asked): Promise<Values[]> {
	const { json } = await said(context, asked);
	return recordsIn(json, list);
}

/** As {@link askXero}, for one record; undefined where there is none. */
export async function askOne(context: Context, list: string, asked: Asked): Promise<Values | undefined> {
	const { status, json } = await said(context, { ...asked, expect: [404] });
	return status === 404 ? undefined : recordsIn(json, list)[0];
}

const recordsIn = (json: Value, list: string): Values[] => {
	const read = withIsoDates(json);
	const records = isObject(read) ? read[list] : null;
	return Array.isArray(records) ? records.filter(isObject) : [];
};

/** A text in a filter of Xero (`where`). */
export const inFilter = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
