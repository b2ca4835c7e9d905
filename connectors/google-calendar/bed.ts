import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { CALENDAR, type CalendarServer } from './fixtures/calendar-server.ts';

/** The bakery's calendar, as the engine opens it. */
export const contextAt = (baseUrl: string, token: string, settings: Settings = {}): Context =>
	testContext({
		settings: { baseUrl, calendar: CALENDAR, signIn: 'key', ...settings },
		secrets: { token },
		options: { minutes: 60 }
	});

const two = (n: number): string => String(n % 24).padStart(2, '0');

/** Where the connector is put to the test; what is `wrong` is the token. */
export function bedOn(google: CalendarServer): SourceBed & DestinationBed {
	let made = 0;
	const open = (token: string): Context => contextAt(google.url, token);
	return {
		open: async (_, signal) => ({ ...open(google.key(google.url)), signal }),
		wrong: async (_, signal) => ({ ...open('ya29.stale'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${await freePort()}`, 'ya29.for-tests'), signal }),
		arrive: async (count) => {
			for (let n = 0; n < count; n += 1) {
				const start = { dateTime: '2026-11-24T09:00:00Z' };
				google.add({ summary: `Klipp ${(made += 1)}`, start, end: { dateTime: '2026-11-24T10:00:00Z' } });
			}
		},
		manyRecords: 520,
		count: async () => google.events.filter(({ status }) => status !== 'cancelled').length,
		values: (n): Values => ({
			...{ title: `Klipp og farge ${n}`, location: 'Storgata 1', description: 'Kari Nordmann, +47 22 00 00 00' },
			...{ starts: `2026-11-24T${two(n)}:00:00.000Z`, ends: `2026-11-24T${two(n)}:45:00.000Z` }
		}),
		bad: (): Values => ({ title: 'Klipp', starts: '2026-11-24T10:00:00Z', ends: '2026-11-24T09:00:00Z' })
	};
}
