import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { SourceBed } from '../conformance.ts';
import type { Context } from '../contract.ts';
import { KEY, type ListName, type StripeAccount } from './fixtures/stripe-account.ts';

const PAID = { status: 'succeeded', captured: true, amount: 46_620, amount_captured: 46_620 } as const;
const NOBODY = await freePort();

/** Kari's account, as the engine opens it. */
export const contextAt = (baseUrl: string, token = KEY): Context =>
	testContext({ settings: { baseUrl }, secrets: { token } });

/** Where the connector is put to the test: an account in memory that behaves as Stripe documents it. */
export const bedOn = (account: StripeAccount): SourceBed => ({
	open: async (_, signal) => ({ ...contextAt(account.url), signal }),
	wrong: async (_, signal) => ({ ...contextAt(account.url, 'rk_test_stale'), signal }),
	absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
	arrive: async (count, stream) => {
		for (let n = 0; n < count; n += 1) account.add(stream as ListName, stream === 'charges' ? PAID : {});
	},
	manyRecords: 220
});
