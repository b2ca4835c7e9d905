import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context } from '../contract.ts';
import { TOKEN, type Publication } from './fixtures/publication.ts';

const NOBODY = await freePort();
const STALE = `${'0'.repeat(24)}:${'cd'.repeat(32)}`;

/** The bakery's publication, as the engine opens it. */
export const contextAt = (baseUrl: string, { token = TOKEN, consent = 'yes' } = {}): Context =>
	testContext({ settings: { baseUrl }, secrets: { token }, options: { consent } });

/** Where the connector is put to the test: a publication in memory that behaves as Ghost documents it. */
export function bedOn(paper: Publication): SourceBed & DestinationBed {
	let left = 0;
	return {
		open: async (_, signal) => ({ ...contextAt(paper.url), signal }),
		wrong: async (_, signal) => ({ ...contextAt(paper.url, { token: STALE }), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				left += 1;
				paper.add({ email: `leser${left}@example.com`, ...(stream === 'unsubscribes' && { newsletters: [] }) });
			}
		},
		manyRecords: 230,
		values: (n) => ({
			email: `kari${n}@nordbakeriet.example`,
			name: `Kari Nordmann ${n}`,
			labels: 'shop, bread',
			note: 'From the shop.'
		}),
		bad: () => ({ email: 'no address at all' }),
		plainFields: ['labels'],
		count: async () => paper.members.size
	};
}
