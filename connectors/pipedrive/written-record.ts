import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { isSame } from '../crm/same.ts';
import { timeOf } from '../http-json/moment.ts';
import type { Asked } from '../rest/ask.ts';
import { textOf } from '../rest/read.ts';
import { linkTo } from './account.ts';
import { askPipedrive, dataIn, rowsIn } from './vendor.ts';

/** What is to be written, and what was looked for and not found. */
export interface Given {
	readonly body: Values;
	readonly missing?: readonly string[];
}

/** How records become what Pipedrive keeps in one of its lists. */
export interface WrittenRecord {
	readonly path: '/persons' | '/organizations' | '/deals' | '/activities' | '/notes';
	/** Notes are still in the old version alone, where one changes by `PUT` and asks by `sort`. */
	readonly version?: 'v1';
	/** In a sentence. */
	readonly about: string;
	/** Below the address of the account, where a person opens it. */
	readonly page?: string;
	/** What is filled in; `held` is what is there already. An empty field of ours empties none of theirs. */
	readonly given: (context: Context, values: Values, held: Values | null) => Promise<Given>;
	/** What a new one has besides, and an old one keeps as it is. */
	readonly atFirst?: (context: Context) => Values;
	/** The id of somebody else's that is meant by the same address or name. */
	readonly find?: (context: Context, values: Values) => Promise<string | null>;
	/** By the names of the manifest. */
	readonly shape: (context: Context, held: Values) => Promise<Values>;
}

/** Milliseconds that are looked back for something of which no answer came. */
const LOOKED_BACK = 7 * 86_400_000;

const isGone = ({ is_deleted: deleted, active_flag: active }: Values): boolean => deleted === true || active === false;

async function heldAt(context: Context, { path, version, about }: WrittenRecord, id: string): Promise<Values | null> {
	const address = `${path}/${encodeURIComponent(id)}`;
	const said = await askPipedrive(context, { method: 'GET', address, expect: [404, 410], about }, version);
	if (said.status >= 400) return null;
	const held = dataIn(said);
	return isGone(held) ? null : held;
}

const differing = (held: Values, body: Values): Values =>
	Object.fromEntries(
		Object.entries(body).filter(([name, value]) =>
			typeof value === 'object' ? JSON.stringify(value) !== JSON.stringify(held[name]) : !isSame(held[name], value)
		)
	);

async function receiptOf(
	context: Context,
	{ page }: WrittenRecord,
	id: string,
	outcome: Receipt['outcome'],
	missing: readonly string[] = []
): Promise<Receipt> {
	// It is written by now: that its page cannot be told is no reason to fail, and to write it again.
	const link = await linkTo(context, page, id).catch(() => undefined);
	return {
		id,
		outcome,
		...(link !== undefined && { link }),
		...(missing.length > 0 && { note: `${missing.join(' ')} That link was left out.`.replace(/\s+/g, ' ') })
	};
}

async function made(context: Context, kind: WrittenRecord, values: Values): Promise<Receipt> {
	const { path, version, about } = kind;
	const { body: given, missing } = await kind.given(context, values, null);
	const body = { ...kind.atFirst?.(context), ...given };
	const said = await askPipedrive(context, { method: 'POST', address: path, body, about }, version);
	return receiptOf(context, kind, String(dataIn(said, true).id), 'created', missing);
}

async function changed(context: Context, kind: WrittenRecord, held: Values, values: Values): Promise<Receipt> {
	const { path, version, about } = kind;
	const id = String(held.id);
	const { body: given, missing } = await kind.given(context, values, held);
	const body = differing(held, given);
	if (Object.keys(body).length === 0) return receiptOf(context, kind, id, 'unchanged', missing);
	const method = version === 'v1' ? 'PUT' : 'PATCH';
	await askPipedrive(context, { method, address: `${path}/${encodeURIComponent(id)}`, body, about }, version);
	return receiptOf(context, kind, id, 'updated', missing);
}

async function meant(context: Context, kind: WrittenRecord, { values, earlier }: Omit<Outgoing, 'key'>) {
	const before = earlier && (await heldAt(context, kind, earlier.id));
	if (before) return before;
	const found = await kind.find?.(context, values);
	return found === null || found === undefined ? null : heldAt(context, kind, found);
}

/** What was made lately and holds all that was sent: nothing of it is unique, and our key can be kept nowhere. */
async function justMade(context: Context, kind: WrittenRecord, values: Values): Promise<Values | null> {
	const { path, version, about } = kind;
	const { body } = await kind.given(context, values, null);
	const order: Asked['parameters'] =
		version === 'v1' ? { sort: 'add_time DESC' } : { sort_by: 'add_time', sort_direction: 'desc' };
	const parameters = { ...order, limit: 100 };
	const said = await askPipedrive(context, { method: 'GET', address: path, parameters, about }, version);
	const from = context.now() - LOOKED_BACK;
	const fitting = rowsIn(said).filter(
		(row) => (timeOf(textOf(row.add_time)) ?? 0) >= from && Object.keys(differing(row, body)).length === 0
	);
	return fitting[0] ?? null;
}

/** An action that makes something in a list or changes what is meant. */
export function written(kind: WrittenRecord): DestinationAction {
	const { path, version, about } = kind;
	return {
		async write(context, { values, earlier }) {
			const held = await meant(context, kind, { values, ...(earlier && { earlier }) });
			return held ? changed(context, kind, held, values) : made(context, kind, values);
		},
		async lookUp(context, _, values) {
			if (!values) return null;
			const held = await (kind.find ? meant(context, kind, { values }) : justMade(context, kind, values));
			return held ? receiptOf(context, kind, String(held.id), 'created') : null;
		},
		async isThere(context, { values }) {
			const held = await meant(context, kind, { values });
			return held ? Object.keys(differing(held, (await kind.given(context, values, held)).body)).length === 0 : false;
		},
		async readBack(context, { id }) {
			const held = await heldAt(context, kind, id);
			return held ? kind.shape(context, held) : {};
		},
		async remove(context, { id }) {
			const address = `${path}/${encodeURIComponent(id)}`;
			await askPipedrive(context, { method: 'DELETE', address, expect: [404, 410], about }, version);
		}
	};
}
