import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import type { Vendor } from '../rest/vendor.ts';
import { complaint } from './complaint.ts';
import { bySession } from './session.ts';

const tripletex: Vendor = { name: 'Tripletex', signIn: bySession, complaint };

/** Milliseconds, where Tripletex does not say how long. */
const A_WHILE = 10_000;

/** Tripletex says in seconds when it takes calls again. */
const tooFast = ({ headers }: Said): ConnectorError => {
	const seconds = Number(headers['retry-after'] ?? headers['x-rate-limit-reset']);
	return new ConnectorError('rate-limited', {
		say: 'Tripletex takes no more calls of this employee for the moment. What waits goes on by itself.',
		technical: '429 from Tripletex',
		waitAtLeast: seconds > 0 ? seconds * 1000 : A_WHILE
	});
};

async function said(context: Context, asked: Asked): Promise<Said> {
	const answer = await ask(context, tripletex, { ...asked, expect: [...(asked.expect ?? []), 429] });
	if (answer.status === 429) throw tooFast(answer);
	return answer;
}

/** Asks Tripletex for a list. Throws `ConnectorError`. */
export async function askList(context: Context, asked: Omit<Asked, 'method'>): Promise<Values[]> {
	const { json } = await said(context, { ...asked, method: 'GET' });
	const values = isObject(json) ? json.values : null;
	return Array.isArray(values) ? values.filter(isObject) : [];
}

/** What is there no more need not be read, nor taken away. */
const GONE_IS_FINE: ReadonlySet<string> = new Set(['GET', 'DELETE']);

/** Asks Tripletex about one record; undefined where there is none. Throws `ConnectorError`. */
export async function askOne(context: Context, asked: Asked): Promise<Values | undefined> {
	const expect = GONE_IS_FINE.has(asked.method) ? [404] : [];
	const { status, json } = await said(context, { ...asked, expect });
	const value = isObject(json) ? json.value : null;
	return status === 404 || !isObject(value) ? undefined : value;
}

/** What was made. Throws `ConnectorError` (unreadable) where Tripletex does not say. */
export async function askToMake(context: Context, what: string, asked: Omit<Asked, 'method'>): Promise<Values> {
	const made = await askOne(context, { ...asked, method: 'POST', about: what });
	if (made) return made;
	throw new ConnectorError('unreadable', { say: `Tripletex did not say which ${what} it has made.`, maybeDone: true });
}
