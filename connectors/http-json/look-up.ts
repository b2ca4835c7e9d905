import { readPath } from '#lib/domain/mapping/path.ts';
import { asText } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Receipt, Values } from '../contract.ts';
import type { Action } from './action-settings.ts';
import type { Api } from './api-settings.ts';
import { call, type Answer } from './call.ts';
import { filledAddress } from './gaps.ts';
import { receiptFor } from './receipt.ts';
import { referenceOf } from './reference.ts';
import { notJson, quoted, saysFailed, technicalOf } from './verdict.ts';

type LookUp = NonNullable<Action['lookUp']>;

/** A reference that nobody has: what is found by it is found by everything. */
const NOBODY = 'handover-asks-for-nothing';
const JUDGED_HERE = [400, 404, 405, 409, 410, 422];

const cannotAsk = (answer: Answer): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${answer.host} could not be asked whether a record has arrived, so nothing was sent twice.${quoted(answer)} Look at “lookUp” in the settings of this system; what is waiting follows by itself.`,
		technical: technicalOf(answer, 'GET')
	});

const findsAnything = (host: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${host} answers with records whatever reference it is asked for, so nobody can tell whether one has arrived, and nothing was sent twice. Look at “lookUp” in the settings of this system.`,
		technical: 'the look-up finds records for a reference that nobody has'
	});

/** What stands at the look-up's address for this reference; nothing where there is none. */
async function found(
	context: Context,
	api: Api,
	action: Action,
	reference: string
): Promise<[readonly Value[], string]> {
	const lookUp = action.lookUp as LookUp;
	const filled = filledAddress(lookUp.path, { reference, key: reference });
	const address = 'address' in filled ? filled.address : lookUp.path;
	const answer = await call(context, api, { method: 'GET', address, expect: JUDGED_HERE });
	const { host, status } = answer;
	const isNone = status === 404 || status === 410;
	// A list that is not there is a wrong address; but where the system knows our key, sending again is harmless.
	if (isNone && (lookUp.items === undefined || action.idempotencyHeader !== undefined)) return [[], host];
	if (status >= 400) throw cannotAsk(answer);
	if (status === 204) return [[], host];
	if (answer.json === undefined) throw notJson(answer);
	if (saysFailed(answer.json, action)) throw cannotAsk(answer);
	const there = lookUp.items === undefined ? answer.json : readPath(answer.json, lookUp.items);
	if (there === undefined) throw cannotAsk(answer);
	return [there === null ? [] : Array.isArray(there) ? there : [there], host];
}

/** Whether a record with our reference has arrived. Throws `ConnectorError` where that cannot be told for sure. */
export async function lookUp(
	context: Context,
	api: Api,
	action: Action,
	key: string,
	values: Values | undefined
): Promise<Receipt | null> {
	const reference = referenceOf(action, key, values);
	const [there, host] = await found(context, api, action, reference);
	const place = action.lookUp?.reference ?? action.reference ?? '';
	const saidBy = (item: Value): string | null => asText(readPath(item, place)) || null;
	const named = there.find((item) => saidBy(item) === reference);
	const nameless = there.filter((item) => saidBy(item) === null);
	if (named === undefined && nameless.length === 0) return null;
	if (named === undefined) {
		// What does not say whose it is counts only where the system has shown that it looks at the reference.
		const [anything] = await found(context, api, action, `${NOBODY}-${key}`);
		if (nameless.length > 1 || anything.length > 0) throw findsAnything(host);
	}
	const json = named ?? nameless[0];
	const receipt = action.lookUp?.receipt ?? action.receipt;
	return receiptFor({ ...action, receipt }, { json, otherwise: reference, outcome: 'unchanged' });
}
