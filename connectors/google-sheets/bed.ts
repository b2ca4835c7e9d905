import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { SPREADSHEET, type SheetServer } from './fixtures/sheet-server.ts';

/** The bakery's spreadsheet, as the engine opens it. */
export const contextAt = (baseUrl: string, token: string, settings: Settings = {}): Context =>
	testContext({
		settings: { baseUrl, spreadsheet: SPREADSHEET, sheet: '', headingRow: 1, signIn: 'key', ...settings },
		secrets: { token }
	});

/** Where the connector is put to the test; what is `wrong` is the token. */
export function bedOn(google: SheetServer, settings: Settings = {}): SourceBed & DestinationBed {
	let made = 0;
	const open = (token: string) => contextAt(google.url, token, settings);
	return {
		open: async (_, signal) => ({ ...open(google.key(google.url)), signal }),
		wrong: async (_, signal) => ({ ...open('ya29.stale'), signal }),
		absent: async (_, signal) => ({
			...contextAt(`http://127.0.0.1:${await freePort()}`, 'ya29.for-tests', settings),
			signal
		}),
		arrive: async (count) => {
			if (google.rows.length === 0) google.rows.push(['Ordre', 'Navn', 'Sum']);
			for (let n = 0; n < count; n += 1) google.rows.push([`B-${(made += 1)}`, 'Kari Nordmann', made * 12.5]);
		},
		manyRecords: 230,
		// The first is the headings.
		count: async () =>
			Math.max(0, google.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length - 1),
		values: (n): Values => ({
			...{ name: `Salong Saga ${n}`, email: `post${n}@saga.example`, phone: '+47 22 00 00 00', company: 'Saga AS' },
			...{ date: '2026-11-23', amount: 100 + n, reference: `NB-${n}`, message: 'Kommer på fredag' }
		}),
		bad: (): Values => ({ name: '', email: '' })
	};
}
