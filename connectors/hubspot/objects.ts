import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf, partOf, textOf } from '../rest/read.ts';
import { askHubspot, objectIn } from './vendor.ts';

/** One kind of object: its names in addresses, and its number in the addresses that people open. */
export interface ObjectType {
	/** Below `/crm/v3/objects`; deals go by their number there. */
	readonly path: string;
	readonly name: 'contacts' | 'companies' | 'deals' | 'tasks' | 'notes';
	/** In a sentence. */
	readonly about: string;
}

export const contacts: ObjectType = { path: 'contacts', name: 'contacts', about: 'contact' };
export const companies: ObjectType = { path: 'companies', name: 'companies', about: 'company' };
export const deals: ObjectType = { path: '0-3', name: 'deals', about: 'deal' };
export const tasks: ObjectType = { path: 'tasks', name: 'tasks', about: 'task' };
export const notes: ObjectType = { path: 'notes', name: 'notes', about: 'note' };

/** An object as HubSpot keeps it. */
export interface Held {
	readonly id: string;
	readonly properties: Values;
	/** Where a person opens it, where HubSpot says so. */
	readonly url: string | null;
	/** The ids of what it is linked with, by the names of their types. */
	readonly linked: Readonly<Record<string, readonly string[]>>;
}

const linkedIn = (object: Values): Held['linked'] =>
	Object.fromEntries(
		Object.entries(partOf(object, 'associations')).map(([name, part]) => [
			name,
			listOf(isObject(part) ? part.results : null).flatMap(({ id }) => textOf(id) ?? [])
		])
	);

export const heldIn = (object: Values): Held => ({
	id: String(object.id),
	properties: partOf(object, 'properties'),
	url: textOf(object.url),
	linked: linkedIn(object)
});

const addressOf = ({ path }: ObjectType, id = ''): string =>
	`/crm/v3/objects/${path}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;

interface Wanted {
	readonly properties: readonly string[];
	readonly linked?: readonly string[];
	/** Another unique property that `id` is one of. */
	readonly by?: string;
}

/** An object by its id or by another unique property; null where there is none. */
export async function objectOf(
	context: Context,
	type: ObjectType,
	id: string,
	{ properties, linked = [], by }: Wanted
): Promise<Held | null> {
	const said = await askHubspot(context, {
		method: 'GET',
		address: addressOf(type, id),
		parameters: {
			properties: properties.join(','),
			...(linked.length > 0 && { associations: linked.join(',') }),
			...(by !== undefined && { idProperty: by })
		},
		expect: [404],
		about: type.about
	});
	return said.status === 404 ? null : heldIn(objectIn(said));
}

/** Makes an object with its links; null where HubSpot says that there is one with the same unique property. */
export async function makeObject(
	context: Context,
	type: ObjectType,
	properties: Values,
	associations: readonly Values[]
): Promise<Held | null> {
	const said = await askHubspot(context, {
		method: 'POST',
		address: addressOf(type),
		body: { properties, associations: [...associations] },
		expect: [409],
		about: type.about
	});
	return said.status === 409 ? null : heldIn(objectIn(said, true));
}

export async function changeObject(context: Context, type: ObjectType, id: string, properties: Values): Promise<void> {
	await askHubspot(context, {
		method: 'PATCH',
		address: addressOf(type, id),
		body: { properties },
		about: type.about
	});
}

/** Into HubSpot's recycling bin, where it stays for 90 days. */
export async function binObject(context: Context, type: ObjectType, id: string): Promise<void> {
	await askHubspot(context, { method: 'DELETE', address: addressOf(type, id), expect: [404], about: type.about });
}

/** Many objects of one kind by their ids, at most a hundred. */
export async function objectsOf(
	context: Context,
	type: ObjectType,
	ids: readonly string[],
	properties: readonly string[]
): Promise<Held[]> {
	if (ids.length === 0) return [];
	const said = await askHubspot(context, {
		method: 'POST',
		address: `${addressOf(type)}/batch/read`,
		body: { inputs: ids.map((id) => ({ id })), properties: [...properties], propertiesWithHistory: [] },
		about: type.about
	});
	return listOf(objectIn(said).results).map(heldIn);
}
