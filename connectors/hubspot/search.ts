import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { timeOf } from '../http-json/moment.ts';
import { listOf, textOf } from '../rest/read.ts';
import { heldIn, type Held, type ObjectType } from './objects.ts';
import { askHubspot, objectIn } from './vendor.ts';

export interface Filter {
	readonly property: string;
	readonly is: 'EQ' | 'GT' | 'GTE';
	readonly value: string;
}

export interface Search {
	readonly filters: readonly Filter[];
	readonly properties: readonly string[];
	/** HubSpot sorts by one property alone. */
	readonly order?: { readonly by: string; readonly down?: true };
	/** At most a hundred. */
	readonly limit: number;
}

export interface Found {
	readonly rows: readonly Held[];
	/** There is more than the limit. */
	readonly isMore: boolean;
}

type Order = NonNullable<Search['order']>;

/** HubSpot's specification knows an order as a text alone, its documents as an object; accounts differ in what they heed. */
const asText = ({ by, down }: Order): Value => `${down ? '-' : ''}${by}`;
const asObject = ({ by, down }: Order): Value => ({ propertyName: by, direction: down ? 'DESCENDING' : 'ASCENDING' });

const wantsObjects = new WeakSet<Context>();

const rank = (value: Value | undefined): number => timeOf(textOf(value)) ?? Number(textOf(value) ?? NaN);

const isInOrder = (rows: readonly Held[], { by, down }: Order): boolean =>
	rows.every((row, index) => {
		const before = rank(rows[index - 1]?.properties[by]);
		const here = rank(row.properties[by]);
		return Number.isNaN(before) || Number.isNaN(here) || (down ? here <= before : here >= before);
	});

async function asked(context: Context, type: ObjectType, search: Search, sorts: Value[]): Promise<Found | null> {
	const { filters, properties, order, limit } = search;
	const body: Values = {
		filterGroups: [
			{ filters: filters.map(({ property, is, value }) => ({ propertyName: property, operator: is, value })) }
		],
		properties: [...properties],
		sorts,
		limit,
		after: '0'
	};
	const isTried = order !== undefined && !wantsObjects.has(context);
	const said = await askHubspot(context, {
		method: 'POST',
		address: `/crm/v3/objects/${type.path}/search`,
		body,
		about: type.about,
		...(isTried && { expect: [400] })
	});
	if (said.status === 400) return null;
	const json = objectIn(said);
	return { rows: listOf(json.results).map(heldIn), isMore: textOf(readPath(json, 'paging.next.after')) !== null };
}

/** What fits all filters. Its index is a few seconds behind what was written. Throws `ConnectorError`. */
export async function searchFor(context: Context, type: ObjectType, search: Search): Promise<Found> {
	const { order } = search;
	if (order && !wantsObjects.has(context)) {
		const found = await asked(context, type, search, [asText(order)]);
		if (found && isInOrder(found.rows, order)) return found;
		wantsObjects.add(context);
	}
	const found = await asked(context, type, search, order ? [asObject(order)] : []);
	return found ?? { rows: [], isMore: false };
}
