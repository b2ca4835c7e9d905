import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { listOf } from '../rest/read.ts';
import { LOCATIONS } from './documents.ts';
import { askShop } from './shopify.ts';

/** Where the shop keeps its goods. */
export async function locations(context: Context): Promise<Choice[]> {
	const data = await askShop(context, { document: LOCATIONS });
	return listOf(readPath(data, 'locations.nodes')).map(({ id, name }) => ({ value: String(id), label: String(name) }));
}

/** The location that was chosen, the first where none was. Throws `ConnectorError` (misconfigured) where there is none. */
export async function locationOf(context: Context): Promise<string> {
	const chosen = String(context.options.location ?? '').trim();
	if (chosen !== '') return /^\d+$/.test(chosen) ? `gid://shopify/Location/${chosen}` : chosen;
	const [first] = await locations(context);
	if (first) return first.value;
	throw new ConnectorError('misconfigured', {
		say: 'The shop has no location where goods are kept. Add one in Shopify under Settings, Locations.'
	});
}
