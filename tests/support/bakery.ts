import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';

type Row<Noun extends keyof Store, Verb extends keyof Store[Noun]> = Store[Noun][Verb] extends (row: infer R) => unknown
	? R
	: never;
type Rows<Noun extends 'records' | 'deliveries'> = Parameters<Store[Noun]['adding']>[1][number];

/** Monday morning, UTC milliseconds. */
export const MONDAY = Date.parse('2026-11-02T08:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const nordbakeriet = {
	id: 'nordbakeriet',
	name: 'Nordbakeriet',
	country: 'NO',
	locale: 'nb-NO',
	timeZone: 'Europe/Oslo',
	currency: 'NOK',
	weekStartsOn: 1,
	reportWeekday: 1,
	reportHour: 7,
	reportOn: true,
	keepValuesDays: 30,
	quietFrom: 21,
	quietTo: 7,
	createdAt: MONDAY
} satisfies Row<'workspaces', 'create'>;

export const kari: Row<'people', 'create'> = {
	id: 'kari',
	email: 'kari@nordbakeriet.example',
	name: 'Kari Nordmann',
	passwordHash: '$argon2id$',
	createdAt: MONDAY
};

/** The form of the bakery's website, into its address book. */
export const cakes: Row<'connections', 'create'> = {
	id: 'cakes',
	workspaceId: nordbakeriet.id,
	name: 'Cake orders to the address book',
	sourceSystemId: 'website',
	stream: 'entries',
	state: 'on',
	createdAt: MONDAY
};

export const addContact: Row<'connections', 'addAction'> = {
	id: 'add-contact',
	connectionId: cakes.id,
	position: 0,
	systemId: 'address-book',
	connector: 'carddav',
	action: 'contact',
	options: {},
	mapping: null,
	concurrency: 1
};

export const order = (key: string, more: Partial<Rows<'records'>> = {}): Rows<'records'> => ({
	id: newId(),
	connectionId: cakes.id,
	key,
	values: { name: 'Kari Nordmann', cake: 'Kransekake' },
	arrivedAt: MONDAY,
	trial: false,
	...more
});

export const deliveryOf = (record: Rows<'records'>, more: Partial<Rows<'deliveries'>> = {}): Rows<'deliveries'> => ({
	id: `delivery-${record.key}`,
	connectionId: record.connectionId,
	actionId: addContact.id,
	recordId: record.id,
	recordKey: record.key,
	state: 'pending',
	key: `key-${record.key}`,
	attempts: 0,
	...more
});

/** Keeps records with one pending delivery each. */
export const admitted = async (store: Store, ...keys: readonly string[]): Promise<void> => {
	const records = keys.map((key) => order(key));
	await store.atomically((tx) => [
		store.records.adding(tx, records),
		store.deliveries.adding(
			tx,
			records.map((record) => deliveryOf(record))
		)
	]);
};

/** What a destination has answered. */
export const receipt = { id: 'contact-1', outcome: 'created' } as const;

/** Changes the delivery of a record that was admitted. */
export const changed = (
	{ atomically, deliveries }: Store,
	key: string,
	to: Parameters<Store['deliveries']['changing']>[2]
): Promise<unknown> => atomically((tx) => [deliveries.changing(tx, `delivery-${key}`, to)]);
