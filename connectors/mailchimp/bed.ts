import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings } from '../contract.ts';
import { TOKEN, type AudienceServer } from './fixtures/audience-server.ts';

const NOBODY = await freePort();

/** The bakery's audience, as the engine opens it. */
export const contextAt = (baseUrl: string, more: Settings = {}, token = TOKEN, consent = 'subscribed'): Context =>
	testContext({ settings: { baseUrl, ...more }, secrets: { token }, options: { consent } });

/** Where the connector is put to the test: an audience in memory that behaves as Mailchimp documents it. */
export function bedOn(audience: AudienceServer): SourceBed & DestinationBed {
	let left = 0;
	return {
		open: async (_, signal) => ({ ...contextAt(audience.url), signal }),
		wrong: async (_, signal) => ({ ...contextAt(audience.url, {}, 'stale-us21'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
		arrive: async (count) => {
			for (let n = 0; n < count; n += 1) audience.unsubscribe(`leser${(left += 1)}@example.com`);
		},
		manyRecords: 230,
		values: (n) => ({
			email: `kari${n}@nordbakeriet.example`,
			firstName: 'Kari',
			lastName: `Nordmann ${n}`,
			phone: '+47 22 00 00 00',
			tags: 'shop, bread'
		}),
		bad: () => ({ email: 'kari@nowhere.invalid', firstName: 'Kari' }),
		plainFields: ['tags'],
		count: async () => [...audience.members.values()].filter(({ status }) => status === 'subscribed').length
	};
}
