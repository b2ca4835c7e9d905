import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import type { Held } from './objects.ts';
import { isSame } from '../crm/same.ts';
import { searchFor } from './search.ts';
import type { WrittenObject } from './written-object.ts';

/** Milliseconds that are looked back where an account keeps no reference of ours. */
const LOOKED_BACK = 7 * 86_400_000;

/** An object of the last days that holds all of what was sent, in accounts where our key cannot be kept. */
export async function justMade(
	context: Context,
	{ type, properties, given }: WrittenObject,
	values: Values
): Promise<Held | null> {
	const sent = await given(context, values);
	const made = type.name === 'deals' || type.name === 'companies' ? 'createdate' : 'hs_createdate';
	const { rows } = await searchFor(context, type, {
		filters: [{ property: made, is: 'GTE', value: String(context.now() - LOOKED_BACK) }],
		properties: [...properties, made],
		order: { by: made, down: true },
		limit: 100
	});
	return (
		rows.find((held) => Object.entries(sent).every(([name, value]) => isSame(held.properties[name], value))) ?? null
	);
}
