import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { amountIn } from './money.ts';

/** What a movement of the balance is, as a bookkeeper tells them apart. */
type Kind = 'sales' | 'refunds' | 'fees' | 'disputes' | 'other';

/** By Stripe's category for reports, or where an old account has none by its type; the payout itself is left out. */
const KINDS: Readonly<Record<string, Kind | null>> = {
	charge: 'sales',
	payment: 'sales',
	refund: 'refunds',
	payment_refund: 'refunds',
	partial_capture_reversal: 'refunds',
	charge_failure: 'refunds',
	payment_failure_refund: 'refunds',
	refund_failure: 'refunds',
	fee: 'fees',
	stripe_fee: 'fees',
	stripe_fx_fee: 'fees',
	tax_fee: 'fees',
	tax: 'fees',
	network_cost: 'fees',
	dispute: 'disputes',
	dispute_reversal: 'disputes',
	payout: null
};

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

const kindOf = ({ reporting_category: category, type }: Values): Kind | null => {
	const name = [category, type].map(String).find((one) => Object.hasOwn(KINDS, one));
	return name === undefined ? 'other' : (KINDS[name] ?? null);
};

interface Sum {
	readonly kind: Kind;
	readonly count: number;
	/** In the smallest unit of the currency; what comes in is above zero. */
	readonly gross: number;
	readonly fee: number;
}

const sumOf = (kind: Kind, rows: readonly Values[]): Sum => ({
	kind,
	count: rows.length,
	gross: rows.reduce((sum, { amount }) => sum + numberOf(amount), 0),
	fee: rows.reduce((sum, { fee }) => sum + numberOf(fee), 0)
});

const NOTHING: Values = {
	gross: null,
	fees: null,
	net: null,
	sales: null,
	refunds: null,
	disputes: null,
	other: null,
	payments: null,
	lines: []
};

/**
 * What a payout is made of, from the movements of the balance in it; nothing where they are not known. Amounts are
 * decimal numbers: gross less fees is net, which is what the bank gets; gross is sales less refunds and disputes, and
 * what is other.
 */
export function breakdown(transactions: readonly Values[] | null): Values {
	if (transactions === null) return NOTHING;
	const sorted = Map.groupBy(transactions, kindOf);
	const sums = new Map(
		[...sorted].flatMap(([kind, rows]) => (kind === null ? [] : [[kind, sumOf(kind, rows)] as const]))
	);
	const currency = transactions[0]?.currency;
	const money = (smallest: number): number | null => amountIn(currency, smallest);
	const grossOf = (kind: Kind): number => sums.get(kind)?.gross ?? 0;
	const taken = [...sums.values()].reduce((sum, { fee }) => sum + fee, 0) - grossOf('fees');
	const gross = grossOf('sales') + grossOf('refunds') + grossOf('disputes') + grossOf('other');
	return {
		gross: money(gross),
		fees: money(taken),
		net: money(gross - taken),
		sales: money(grossOf('sales')),
		refunds: money(-grossOf('refunds')),
		disputes: money(-grossOf('disputes')),
		other: money(grossOf('other')),
		payments: sums.get('sales')?.count ?? 0,
		lines: [...sums.values()].map(({ kind, count, gross: amount, fee }) => ({
			kind,
			count,
			gross: money(amount),
			fee: money(fee),
			net: money(amount - fee)
		}))
	};
}
