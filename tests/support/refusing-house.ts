import type { Page } from 'playwright-core';
import { applied } from './applied.ts';
import { openHouse, type House } from './house.ts';
import { signUp } from './set-up.ts';

/** Once a year, so that nothing runs but what the test runs. */
const ONCE_A_YEAR = '0 4 1 1 *';

const practice = (settings: Record<string, string> = {}) => ({ connector: 'practice', settings });

const systems = {
	'Web shop': practice(),
	Ledger: practice(),
	'Address book': practice({ mood: 'refuses' }),
	'Task list': practice({ mood: 'absent' })
};

const from = (stream: string) => ({ source: { system: 'Web shop', stream }, schedule: ONCE_A_YEAR });

const connections = {
	// The practice orders name no buyer, so that every one of them lacks what an invoice needs.
	'Orders to the ledger': {
		...from('orders'),
		actions: [{ system: 'Ledger', action: 'invoice', mapping: { customer: 'buyer', total: 'total' } }]
	},
	'Enquiries to the address book': {
		...from('entries'),
		actions: [{ system: 'Address book', action: 'contact', mapping: { name: 'name', email: 'email' } }]
	},
	'Enquiries to the task list': {
		...from('entries'),
		actions: [{ system: 'Task list', action: 'task', mapping: { title: 'name', description: 'message' } }]
	}
};

/** A bakery where hundreds of records need somebody, and others wait for a system that does not answer. */
export const openRefusingHouse = async (page: Page): Promise<House> => {
	const house = await openHouse();
	await applied(house, { systems, connections });
	await signUp(page, house.address);
	for (const name of Object.keys(connections)) await house.command('run', name);
	return house;
};
