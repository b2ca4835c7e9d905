import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context } from '../contract.ts';
import { listAt } from './desk.ts';
import { ticket } from './ticket.ts';

const NOBODY = await freePort();

/** The bike shop's help desk, as the engine opens it. */
export const contextAt = (baseUrl: string, token: string, user = 'root'): Context =>
	testContext({ settings: { baseUrl, user }, secrets: { token }, options: { queue: '' } });

/** Where the connector is put to the test: a real Request Tracker. */
export function bedAt(url: string, password: string): SourceBed & DestinationBed {
	const values = (n: number) => ({
		subject: `Puncture ${n}`,
		text: `The tyre of bicycle ${n} is flat.\nCan you help?`,
		email: `kari${n}@nordbakeriet.example`
	});
	return {
		open: async (_, signal) => ({ ...contextAt(url, password), signal }),
		wrong: async (_, signal) => ({ ...contextAt(url, 'of-nobody'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`, password), signal }),
		arrive: async (count) => {
			for (let n = 0; n < count; n += 1) {
				await ticket.write(contextAt(url, password), { key: freshKey(), values: values(n) });
			}
		},
		values,
		bad: () => ({ subject: 'Puncture', email: 'no address at all' }),
		count: async (_, context) => (await listAt(context, '/tickets', { query: 'id > 0' })).length,
		// It keeps 200 characters of one line.
		plainFields: ['subject']
	};
}
