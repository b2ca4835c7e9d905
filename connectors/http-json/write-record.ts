import type { Context, Outgoing, Receipt } from '../contract.ts';
import type { Action } from './action-settings.ts';
import type { Api } from './api-settings.ts';
import { bodyOf } from './body.ts';
import { call, type Answer, type Question } from './call.ts';
import { filledAddress, gapsIn } from './gaps.ts';
import { lookUp } from './look-up.ts';
import { receiptFor } from './receipt.ts';
import { referenceOf, withReference } from './reference.ts';
import { cannotUpdate, emptyGap, JUDGED_HERE, noLongerThere, refusal, saidNo } from './refusal.ts';
import { isWebPage, notJson, saysErrorInstead, saysFailed } from './verdict.ts';

const hostOf = ({ settings }: Context): string => new URL(String(settings.baseUrl)).host;

/** How this record is asked to be stored. Throws `ConnectorError` (refused) where its address has a gap left. */
function questionFor(
	context: Context,
	action: Action,
	{ values, key, earlier }: Outgoing,
	reference: string
): Question {
	const { method, path } = earlier ? (action.update ?? action) : action;
	const sent = withReference(action, values, reference);
	const filled = filledAddress(path, { ...sent, reference, key, ...(earlier && { receipt: earlier.id }) });
	if ('missing' in filled) throw emptyGap(filled.missing, action);
	const isFirst = earlier === undefined && action.idempotencyHeader !== undefined;
	return {
		method,
		address: filled.address,
		// What stands in the address has been said there.
		body: bodyOf(sent, gapsIn(path)),
		...(isFirst ? { headers: { [action.idempotencyHeader ?? '']: key } } : {}),
		expect: JUDGED_HERE
	};
}

/** Throws `ConnectorError` where the answer is a no, whatever its status. */
function accept(answer: Answer, action: Action, method: string): void {
	if (answer.status >= 400) throw refusal(answer, action, method);
	const isEmpty = answer.body.trim() === '';
	const isUnjudged = answer.json === undefined && action.okWhen !== undefined;
	if (isWebPage(answer) || (isUnjudged && !isEmpty)) throw notJson(answer, true);
	const isError = action.okWhen === undefined && saysErrorInstead(answer.json, action.receipt);
	if (!isEmpty && (isError || saysFailed(answer.json, action))) throw saidNo(answer, action, method);
}

/** Sends a record, or changes what an earlier delivery of it has made. Throws `ConnectorError`. */
export async function writeRecord(context: Context, api: Api, action: Action, outgoing: Outgoing): Promise<Receipt> {
	const { earlier, key, values } = outgoing;
	if (earlier && !action.update) throw cannotUpdate(hostOf(context), action);
	const reference = referenceOf(action, key, values);
	const question = questionFor(context, action, outgoing, reference);
	const answer = await call(context, api, question);
	const { json, status, headers } = answer;
	if (earlier) {
		if (status === 404 || status === 410) throw noLongerThere(answer, action, question.method);
		accept(answer, action, question.method);
		return { ...receiptFor(action, { json, otherwise: earlier.id, outcome: 'updated' }), id: earlier.id };
	}
	// Often a system refuses what it has already, and the look-up tells whether that is ours.
	const there = status === 409 && action.lookUp ? await lookUp(context, api, action, key, values) : null;
	if (there) return { ...there, note: 'It was there already.' };
	accept(answer, action, question.method);
	const isReplayed = headers['idempotent-replayed'] === 'true' || headers['idempotency-replayed'] === 'true';
	const outcome = isReplayed ? 'unchanged' : 'created';
	return receiptFor(action, { json, location: headers.location, otherwise: reference, outcome });
}
