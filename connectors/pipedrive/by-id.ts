import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askPipedrive, rowsIn } from './vendor.ts';

/** Most ids that Pipedrive takes in one question. */
const MOST = 100;

interface Waiting {
	readonly ids: Set<string>;
	readonly answer: Promise<Map<string, Values>>;
}

const waiting = new WeakMap<Context, Map<string, Waiting>>();

async function ask(context: Context, path: string, ids: ReadonlySet<string>): Promise<Map<string, Values>> {
	const all = [...ids];
	const found = new Map<string, Values>();
	for (let from = 0; from < all.length; from += MOST) {
		const parameters = { ids: all.slice(from, from + MOST).join(','), limit: MOST };
		for (const row of rowsIn(await askPipedrive(context, { method: 'GET', address: path, parameters }))) {
			found.set(String(row.id), row);
		}
	}
	return found;
}

/** One of a list by its id, or null. What is asked for at the same moment is asked for in one question. */
export async function byId(context: Context, path: string, value: Value | undefined): Promise<Values | null> {
	const id = textOf(value);
	if (id === null) return null;
	const ofContext = waiting.get(context) ?? new Map<string, Waiting>();
	waiting.set(context, ofContext);
	const together = ofContext.get(path) ?? begin(context, path, ofContext);
	together.ids.add(id);
	return (await together.answer).get(id) ?? null;
}

function begin(context: Context, path: string, ofContext: Map<string, Waiting>): Waiting {
	const ids = new Set<string>();
	const answer = Promise.resolve().then(() => {
		ofContext.delete(path);
		return ask(context, path, ids);
	});
	const together = { ids, answer };
	ofContext.set(path, together);
	return together;
}
