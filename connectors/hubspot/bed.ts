import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { TOKEN, type CrmServer } from './fixtures/crm-server.ts';

const NOBODY = await freePort();

/** The hair salon's HubSpot, as the engine opens it. */
export const contextAt = (baseUrl: string, options: Settings = {}, token = TOKEN): Context =>
	testContext({ settings: { baseUrl }, secrets: { token }, options });

const KARI = 'kari@nordbakeriet.example';

export const VALUES: Readonly<Record<string, (n: number) => Values>> = {
	contact: (n) => ({
		email: `ola${n}@spoke.example`,
		firstName: 'Ola',
		lastName: `Hansen ${n}`,
		phone: '+47 22 00 00 00',
		jobTitle: 'Wheelwright',
		city: 'Oslo'
	}),
	company: (n) => ({
		name: `Spoke & Sprocket ${n}`,
		website: `spoke${n}.example`,
		phone: '+47 22 00 00 00',
		description: 'Repairs bicycles.'
	}),
	deal: (n) => ({
		name: `Wedding cake ${n}`,
		amount: 1249.5 + n,
		currency: 'NOK',
		stage: 'Offer sent',
		closes: '2026-12-24',
		description: 'Four layers.'
	}),
	task: (n) => ({ subject: `Call Kari ${n}`, text: 'She asks for a cake.\nBefore noon.', due: '2026-11-30' }),
	note: (n) => ({ text: `Kari called, ${n}.\nShe likes rye.`, contactEmail: KARI })
};

const BAD: Readonly<Record<string, Values>> = {
	contact: { email: 'ola@nowhere.invalid', firstName: 'Ola' },
	company: { name: 'Spoke', website: 'no address at all' },
	deal: { name: 'Wedding cake', amount: 'a lot' },
	task: { subject: ' ' },
	note: { text: 'Nobody hears this.', contactEmail: 'nobody@nowhere.example' }
};

const PATHS: Readonly<Record<string, string>> = {
	...{ contact: 'contacts', company: 'companies', deal: 'deals', task: 'tasks', note: 'notes' }
};

/** Where the connector is put to the test: a CRM in memory that behaves as HubSpot documents it. */
export function bedOn(crm: CrmServer): SourceBed & DestinationBed {
	let come = 0;
	return {
		open: async (_, signal) => ({ ...contextAt(crm.url), signal }),
		wrong: async (_, signal) => ({ ...contextAt(crm.url, {}, 'pat-stale'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				come += 1;
				if (stream === 'contacts') crm.add('contacts', { email: `guest${come}@saga.example`, firstname: 'Guest' });
				else crm.add('deals', { dealname: `Cut ${come}`, amount: '450', dealstage: 'sent' });
			}
		},
		manyRecords: 110,
		values: (n, action) => VALUES[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		plainFields: ['stage', 'currency', 'contactEmail', 'company'],
		count: async (action) => crm.all(PATHS[action] ?? action).length
	};
}
