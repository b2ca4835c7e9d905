import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { applied } from './applied.ts';
import { rowsOf } from './dump.ts';
import { openHouse, type House } from './house.ts';
import { until } from './until.ts';
import { visitor } from './visitor.ts';

type Browser = ReturnType<typeof visitor>;

/** A bakery with something of everything, somebody who may only look at it, and a hair salon that it is no business of. */
export interface TwoBusinesses {
	readonly house: House;
	readonly owner: Browser;
	readonly viewer: Browser;
	readonly salon: Browser;
	/** What belongs to the bakery, by the name of the table. */
	id(table: string): string;
	/** A connection of the bakery that is not set up yet, and one of the salon. */
	readonly draft: string;
	readonly salonDraft: string;
	/** Every row that a person could change. */
	rows(): Record<string, readonly unknown[]>;
}

const TABLES = ['workspaces', 'people', 'memberships', 'systems', 'connections', 'actions', 'records', 'deliveries'];
const MORE = ['entries', 'mails', 'reports', 'estimates', 'tokens'];
const PASSWORD = 'three words of mine';

/** Everything of the bakery that people can name is called by `name`. */
const bakery = (name: string) => ({
	systems: {
		[`Website ${name}`]: { connector: 'web-form' },
		[`Sheet ${name}`]: { connector: 'csv-file', settings: { keyColumn: name } }
	},
	connections: {
		[`Enquiries ${name}`]: {
			source: { system: `Website ${name}`, stream: 'entries' },
			actions: [{ system: `Sheet ${name}`, action: 'row', mapping: { name: 'name' } }]
		}
	}
});

const estimate = (name: string) => ({
	...EXAMPLE,
	systems: EXAMPLE.systems.map((system) => ({ ...system, name: `${system.name} ${name}`.slice(0, 80) })),
	roles: EXAMPLE.roles.map((role) => ({ ...role, name: `${role.name} ${name}` })),
	events: EXAMPLE.events.map((event) => ({ ...event, says: `${event.says} ${name}` })),
	handovers: EXAMPLE.handovers.map((handover) => ({ ...handover, label: `${handover.label} ${name}` }))
});

const looksOnly = (house: House, email: string): void => {
	const file = new Sqlite(join(house.folder, 'handover.sqlite'), { timeout: 5_000 });
	const workspace = file.prepare('select id from workspaces order by rowid limit 1').pluck().get();
	file
		.prepare(
			`update memberships set role = 'viewer', workspace_id = ? where person_id = (select id from people where email = ?)`
		)
		.run(workspace, email);
	file.close();
};

/** Something is wrong with the first connection of the bakery. */
const hasAFinding = (house: House, say: string): void => {
	const file = new Sqlite(join(house.folder, 'handover.sqlite'), { timeout: 5_000 });
	const connection = file.prepare('select id, workspace_id from connections order by rowid limit 1').get() as {
		id: string;
		workspace_id: string;
	};
	file
		.prepare(
			`insert into findings (id, workspace_id, connection_id, check_name, say, todo, place, drift, since, opened_at)
			values ('late', ?, ?, 'volume', ?, 'Look', 'connection', 'records', 1, 1)`
		)
		.run(connection.workspace_id, connection.id, say);
	file.close();
};

/** Opens a house with both of them; `name` stands in everything that somebody has typed. */
export const openTwoBusinesses = async (name = 'of the bakery'): Promise<TwoBusinesses> => {
	const house = await openHouse();
	const { address } = house;
	const { incoming } = await applied(house, bakery(name));
	const [owner, viewer, salon] = [visitor(address), visitor(address), visitor(address)];
	const person = { business: name, name, password: PASSWORD };
	await owner.post('/sign-up', { ...person, email: 'kari@nordbakeriet.example' });
	await viewer.post('/sign-up', { ...person, email: 'ola@nordbakeriet.example' });
	await salon.signUp('saga@salong.example');
	looksOnly(house, 'ola@nordbakeriet.example');

	const path = Object.values(incoming)[0] ?? '';
	await fetch(`${address}${path}`, { method: 'POST', body: new URLSearchParams({ name, message: name }) });
	await fetch(`${address}${path}`, { method: 'POST', body: name, headers: { 'content-type': 'text/plain' } });
	await owner.post('/estimate/keep', { draft: JSON.stringify(estimate(name)) });
	await house.command('report', 'send', '--workspace', String(rowsOf(house, 'workspaces')[0]?.id));
	await owner.post('/settings?/token', { tokenName: name });
	const started = async (browser: Browser): Promise<string> =>
		(await browser.post('/connect?/begin', { shape: 'enquiry-to-file' })).headers.get('location')?.split('/')[2] ?? '';
	const [draft, salonDraft] = [await started(owner), await started(salon)];
	await until('a row and a refusal', async () => {
		const states = rowsOf(house, 'deliveries').map(({ state }) => state);
		return states.includes('delivered') && states.includes('refused');
	});
	hasAFinding(house, name);
	await until('the mail is kept', async () => rowsOf(house, 'mails').every(({ state }) => state === 'kept'));
	return {
		house,
		owner,
		viewer,
		salon,
		draft,
		salonDraft,
		id: (table) => {
			const rows = rowsOf(house, table);
			const row = table === 'deliveries' ? rows.find(({ state }) => state === 'refused') : rows[0];
			return String(row?.id);
		},
		rows: () => Object.fromEntries([...TABLES, ...MORE].map((table) => [table, rowsOf(house, table)]))
	};
};
