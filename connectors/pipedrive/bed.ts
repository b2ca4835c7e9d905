import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { TOKEN, type SalesServer } from './fixtures/sales-server.ts';

const NOBODY = await freePort();

/** The bakery's Pipedrive, as the engine opens it. */
export const contextAt = (baseUrl: string, options: Settings = {}, token = TOKEN): Context =>
	testContext({ settings: { baseUrl }, secrets: { token }, options });

const KARI = 'kari@nordbakeriet.example';

/** The n-th valid record of each action. */
export const VALUES: Readonly<Record<string, (n: number) => Values>> = {
	contact: (n) => ({
		name: `Ola Hansen ${n}`,
		email: `ola${n}@spoke.example`,
		phone: '+47 22 00 00 00',
		jobTitle: 'Wheelwright'
	}),
	organisation: (n) => ({
		name: `Spoke & Sprocket ${n}`,
		website: `https://spoke${n}.example`,
		address: `Storgata ${n}, 0155 Oslo`
	}),
	deal: (n) => ({
		name: `Wedding cake ${n}`,
		amount: 1249.5 + n,
		currency: 'NOK',
		stage: 'Offer sent',
		closes: '2026-12-24'
	}),
	activity: (n) => ({ subject: `Call Kari ${n}`, text: 'She asks for a cake.\nBefore noon.', due: '2026-11-30' }),
	note: (n) => ({ text: `Kari called, ${n}.\nShe likes rye.`, contactEmail: KARI })
};

const BAD: Readonly<Record<string, Values>> = {
	contact: { email: 'no address at all', name: 'Ola' },
	organisation: { name: ' ' },
	deal: { name: 'Wedding cake', currency: 'XXX' },
	activity: { subject: '' },
	note: { text: 'Nobody hears this.', contactEmail: 'nobody@nowhere.example' }
};

const LISTS: Readonly<Record<string, string>> = {
	...{ contact: 'persons', organisation: 'organizations', deal: 'deals', activity: 'activities', note: 'notes' }
};

/** Where the connector is put to the test: an account in memory that behaves as Pipedrive documents it. */
export function bedOn(sales: SalesServer): SourceBed & DestinationBed {
	let come = 0;
	return {
		open: async (_, signal) => ({ ...contextAt(sales.url), signal }),
		wrong: async (_, signal) => ({ ...contextAt(sales.url, {}, 'stale'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				come += 1;
				if (stream === 'deals') sales.add('deals', { title: `Cake ${come}`, value: 450, stage_id: 2, person_id: 1 });
				else sales.add('persons', { name: `Guest ${come}`, emails: [], phones: [] });
			}
		},
		manyRecords: 110,
		values: (n, action) => VALUES[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		plainFields: ['stage', 'currency', 'contactEmail', 'company'],
		count: async (action) => sales.all(LISTS[action] ?? action).length
	};
}
