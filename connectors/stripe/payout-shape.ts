import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { breakdown } from './breakdown.ts';
import type { Ripeness } from './created-stream.ts';
import { everyOne } from './list.ts';
import { amountIn, currencyOf } from './money.ts';
import { idOf, momentOf } from './parts.ts';
import { inDashboard } from './vendor.ts';

/** Until Stripe has added up what is in a payout, its fees are not known. */
export function payoutRipeness({ status, automatic, reconciliation_status: reconciled }: Values): Ripeness {
	if (automatic !== false && reconciled === 'in_progress') return 'later';
	return status === 'pending' || status === 'in_transit' ? 'open' : 'done';
}

/** A payout by our names; the amount is a decimal number. */
export const fromPayout = (payout: Values): Values => ({
	id: textOf(payout.id),
	created: momentOf(payout.created),
	arrives: momentOf(payout.arrival_date)?.slice(0, 10) ?? null,
	status: textOf(payout.status),
	amount: amountIn(payout.currency, payout.amount),
	currency: currencyOf(payout.currency),
	automatic: payout.automatic !== false,
	description: textOf(payout.description),
	statementText: textOf(payout.statement_descriptor),
	bankAccountId: idOf(payout.destination),
	failure: textOf(payout.failure_message) ?? textOf(payout.failure_code),
	link: inDashboard(`payouts/${String(payout.id)}`, payout.livemode)
});

/** What a payout is made of. Stripe knows it of automatic payouts only. */
export async function contentOf(context: Context, payout: Values): Promise<Values> {
	if (payout.automatic === false) return breakdown(null);
	const list = {
		path: '/balance_transactions',
		parameters: { payout: String(payout.id) },
		many: 'balance transactions',
		right: 'Balance'
	};
	return breakdown(await everyOne(context, list));
}
