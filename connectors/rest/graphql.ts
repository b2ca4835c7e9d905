import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask } from './ask.ts';
import { errorsIn, failureIn } from './graphql-failure.ts';
import type { Vendor } from './vendor.ts';

/** A vendor whose API is one address that takes questions in GraphQL. */
export interface GraphqlVendor extends Vendor {
	/** The same context with the API's own address as its `baseUrl`; for one context always the same one. */
	readonly at: (context: Context) => Context;
	/** What an answer means that the vendor says in a way of its own; null where it says nothing of that kind. */
	readonly judge?: (json: Value, context: Context) => ConnectorError | null;
	/** Looks at every answer, such as at what is left of a limit. */
	readonly heard?: (json: Value, context: Context) => void;
}

export interface GraphqlQuestion {
	readonly document: string;
	readonly variables?: Values;
	/** What the question is about, in a sentence: "customer". */
	readonly about?: string;
	/** Below the address of the API; its own address when absent. */
	readonly address?: string;
}

/** Statuses that say no to the question as a whole: here they are never about one record. */
const NO = [400, 402, 404, 405, 406, 408, 409, 410, 413, 414, 415, 422, 423, 430];

const notThere = (vendor: string, status: number): ConnectorError =>
	new ConnectorError('misconfigured', {
		say:
			status === 402 || status === 423
				? `${vendor} has locked this account: it may be paused, closed or not paid for. Open it and see what it says.`
				: `${vendor} has nothing for us at this address. Check the address in the settings of this system.`,
		technical: `${status} for a question in GraphQL`
	});

/** The data of an answer. Throws `ConnectorError` for what the answer says went wrong, whatever its status. */
export function dataIn(
	context: Context,
	vendor: GraphqlVendor,
	json: Value,
	{ document, about }: Pick<GraphqlQuestion, 'document' | 'about'>
): Values {
	vendor.heard?.(json, context);
	const writes = /^\s*mutation\b/.test(document);
	const asked = { vendor: vendor.name, about, writes, secrets: Object.values(context.secrets) };
	const failure = vendor.judge?.(json, context) ?? failureIn(json, asked);
	if (failure) throw failure;
	const data = isObject(json) ? json.data : null;
	if (isObject(data)) return data;
	throw new ConnectorError('unreadable', {
		say: `${vendor.name} answered without any data. It is asked again later; check the address in the settings of this system if it stays so.`,
		technical: 'no data in an answer to a question in GraphQL',
		maybeDone: writes
	});
}

/**
 * Asks a question in GraphQL and answers with its data. Throws `ConnectorError`: refused for a value of the record that
 * is not taken, else what the error means for everything.
 */
export async function askGraphql(
	context: Context,
	vendor: GraphqlVendor,
	{ document, variables = {}, about, address = '' }: GraphqlQuestion
): Promise<Values> {
	const there = vendor.at(context);
	const { status, json } = await ask(there, vendor, {
		method: 'POST',
		address,
		body: { query: document, variables },
		expect: NO
	});
	if (status >= 400 && errorsIn(json).length === 0) throw notThere(vendor.name, status);
	return dataIn(there, vendor, json, { document, ...(about !== undefined && { about }) });
}
