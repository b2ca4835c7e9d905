import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { SourceBed } from '../conformance.ts';
import type { Context, Settings } from '../contract.ts';
import { TOKEN, type CalendlyAccount } from './fixtures/calendly-account.ts';

const NOBODY = await freePort();

/** The hair salon's calendar, as the engine opens it. */
export const contextAt = (baseUrl: string, settings: Settings = {}, token = TOKEN): Context =>
	testContext({ settings: { baseUrl, whose: 'user', ...settings }, secrets: { token } });

/** Where the connector is put to the test: a calendar in memory that behaves as Calendly documents it. */
export const bedOn = (account: CalendlyAccount): SourceBed => ({
	open: async (_, signal) => ({ ...contextAt(account.url), signal }),
	wrong: async (_, signal) => ({ ...contextAt(account.url, {}, 'eyJ-stale'), signal }),
	absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
	arrive: async (count, stream) => {
		for (let n = 0; n < count; n += 1) {
			// Whoever books last may well come first.
			const event = account.book(40 - n / 10);
			if (stream === 'cancellations') account.cancel(event);
		}
	},
	manyRecords: 45
});
