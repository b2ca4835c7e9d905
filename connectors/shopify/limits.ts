import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Value } from '../contract.ts';
import { codeOf, errorsIn } from '../rest/graphql-failure.ts';

/** Milliseconds. */
const AT_LEAST = 1_000;
/** A bucket that is empty fills up in less. */
const AT_MOST = 20_000;

/** Milliseconds until a question as dear as the last one can be asked again; 0 where it can be at once. */
function missing(json: Value): number {
	const part = (name: string): number => Number(readPath(json, `extensions.cost.${name}`));
	const rate = part('throttleStatus.restoreRate');
	const lacking = part('requestedQueryCost') - part('throttleStatus.currentlyAvailable');
	return rate > 0 && lacking > 0 ? Math.ceil((lacking / rate) * 1000) : 0;
}

const until = new WeakMap<Context, number>();

/** Keeps in mind what an answer says is left of the points that a shop gives to an app. */
export const noteCost = (json: Value, context: Context): void => {
	const wait = missing(json);
	if (wait > 0) until.set(context, context.now() + wait);
	else until.delete(context);
};

/** Waits for the points of the next question, so that a long reading is slow and not refused. */
export async function waitForPoints(context: Context): Promise<void> {
	const wait = (until.get(context) ?? 0) - context.now();
	until.delete(context);
	if (wait > 0) await context.pause(Math.min(wait, AT_MOST));
}

/** Too much was asked in a short time, which Shopify says in an answer with the status 200. */
export const throttled = (json: Value): ConnectorError | null =>
	errorsIn(json).some((error) => codeOf(error) === 'THROTTLED')
		? new ConnectorError('rate-limited', {
				say: 'Shopify takes only so much in a short time, and that is used up for the moment. What waits goes on by itself.',
				technical: `THROTTLED, ${missing(json)} ms to wait`,
				waitAtLeast: Math.max(AT_LEAST, missing(json))
			})
		: null;
