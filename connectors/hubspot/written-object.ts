import type { Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { linkTo } from './account.ts';
import { justMade } from './just-made.ts';
import type { LinkedWith } from './linked-with.ts';
import { link, linksFor, missingLinks } from './links.ts';
import { binObject, changeObject, makeObject, objectOf, type Held, type ObjectType } from './objects.ts';
import { hasReference, REFERENCE } from './reference.ts';
import { isSame } from '../crm/same.ts';

/** How records become objects of one kind. */
export interface WrittenObject {
	readonly type: ObjectType;
	/** The properties that are written and read back. */
	readonly properties: readonly string[];
	/** What is filled in, by HubSpot's names. An empty field of ours empties none of theirs. */
	readonly given: (context: Context, values: Values) => Values | Promise<Values>;
	/** What a new one has besides, and an old one keeps as it is. */
	readonly atFirst?: (context: Context, values: Values) => Values | Promise<Values>;
	readonly linkedWith: (context: Context, values: Values) => Promise<LinkedWith>;
	/** Somebody else's object that is meant by the same e-mail address, domain or name. */
	readonly find?: (context: Context, values: Values) => Promise<Held | null>;
	/** By the names of the manifest. */
	readonly shape: (context: Context, held: Held) => Values | Promise<Values>;
	/** Where nothing in it is unique, it keeps our key in a property of its own, if the account lets us. */
	readonly keepsKey?: true;
}

const LINKED = ['contacts', 'companies'];

const ofId = (context: Context, { type, properties }: WrittenObject, id: string): Promise<Held | null> =>
	objectOf(context, type, id, { properties, linked: LINKED });

const keepsKey = async (context: Context, kind: WrittenObject): Promise<boolean> =>
	kind.keepsKey === true && (await hasReference(context, kind.type));

/** What was made with a key, by our own reference where the object keeps one. */
async function withKey(context: Context, kind: WrittenObject, key: string): Promise<Held | null> {
	if (!(await keepsKey(context, kind))) return null;
	const { type, properties } = kind;
	return objectOf(context, type, key, { properties, linked: LINKED, by: REFERENCE });
}

const changesOf = ({ properties }: Held, given: Values): Values =>
	Object.fromEntries(Object.entries(given).filter(([name, value]) => !isSame(properties[name], value)));

async function receiptOf(
	context: Context,
	{ type }: WrittenObject,
	held: Held,
	outcome: Receipt['outcome'],
	missing: readonly string[] = []
): Promise<Receipt> {
	// It is written by now: that its page cannot be told is no reason to fail, and to write it again.
	const address = await linkTo(context, type, held).catch(() => undefined);
	return {
		id: held.id,
		outcome,
		...(address !== undefined && { link: address }),
		...(missing.length > 0 && { note: `${missing.join(' ')} That link was left out.`.replace(/\s+/g, ' ') })
	};
}

const before = async (context: Context, kind: WrittenObject, { values, key, earlier }: Outgoing) =>
	(earlier && (await ofId(context, kind, earlier.id))) ??
	(await kind.find?.(context, values)) ??
	(await withKey(context, kind, key));

async function made(context: Context, kind: WrittenObject, { values, key }: Outgoing): Promise<Receipt> {
	const { type } = kind;
	const { links, missing } = await kind.linkedWith(context, values);
	const isKept = await keepsKey(context, kind);
	const properties = {
		...(await kind.atFirst?.(context, values)),
		...(await kind.given(context, values)),
		...(isKept && { [REFERENCE]: key })
	};
	const held = await makeObject(context, type, properties, linksFor(type, links));
	if (held) return receiptOf(context, kind, held, 'created', missing);
	const other = await kind.find?.(context, values);
	if (other) return changed(context, kind, other, values);
	throw new ConnectorError('refused', {
		say: `HubSpot has a ${type.about} with one of these values already, perhaps among those that were deleted there lately. Look it up in HubSpot, or type this record by hand.`,
		technical: '409 for a new object'
	});
}

async function changed(context: Context, kind: WrittenObject, held: Held, values: Values): Promise<Receipt> {
	const { type } = kind;
	const { links, missing } = await kind.linkedWith(context, values);
	const changes = changesOf(held, await kind.given(context, values));
	const added = missingLinks(held, links);
	if (Object.keys(changes).length > 0) await changeObject(context, type, held.id, changes);
	for (const one of added) await link(context, type, held.id, one);
	const isLeft = Object.keys(changes).length === 0 && added.length === 0;
	return receiptOf(context, kind, held, isLeft ? 'unchanged' : 'updated', missing);
}

async function sought(context: Context, kind: WrittenObject, key: string, values?: Values): Promise<Held | null> {
	if (await keepsKey(context, kind)) return withKey(context, kind, key);
	if (!values) return null;
	return kind.find ? kind.find(context, values) : justMade(context, kind, values);
}

/** An action that makes an object or changes the one that is meant. */
export function written(kind: WrittenObject): DestinationAction {
	return {
		async write(context, outgoing) {
			// What cannot be taken is told before anything is asked.
			await kind.given(context, outgoing.values);
			const held = await before(context, kind, outgoing);
			return held ? changed(context, kind, held, outgoing.values) : made(context, kind, outgoing);
		},
		async lookUp(context, key, values) {
			const held = await sought(context, kind, key, values);
			return held ? receiptOf(context, kind, held, 'created') : null;
		},
		async isThere(context, { values }) {
			const held = await kind.find?.(context, values);
			return held ? Object.keys(changesOf(held, await kind.given(context, values))).length === 0 : false;
		},
		async readBack(context, { id }) {
			const held = await ofId(context, kind, id);
			return held ? kind.shape(context, held) : {};
		},
		remove: (context, { id }) => binObject(context, kind.type, id)
	};
}
