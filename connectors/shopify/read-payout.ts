import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { amountOf, listOf, momentOf, rounded, textOf, timeOfMoment } from '../rest/read.ts';

const UNDER_WAY = new Set(['SCHEDULED', 'IN_TRANSIT']);
/** Milliseconds. A payout that is under way for longer holds back no others. */
const TWO_WEEKS = 14 * 86_400_000;

const isUnderWay = ({ status }: Values): boolean => UNDER_WAY.has(String(status));

/**
 * The payouts of a page that can be given out: those before the first that is still under way, which comes again once it
 * has been paid. `now`: UTC milliseconds.
 */
export function settled(data: Values, now: number): Values {
	const account = readPath(data, 'shopifyPaymentsAccount.payouts');
	const nodes = listOf(readPath(account, 'nodes'));
	const times = nodes.filter(isUnderWay).flatMap(({ issuedAt }) => timeOfMoment(issuedAt) ?? []);
	const waiting = times.filter((time) => time > now - TWO_WEEKS);
	const first = Math.min(...waiting);
	const given = nodes.filter((payout) => !isUnderWay(payout) && (timeOfMoment(payout.issuedAt) ?? 0) < first);
	const page: Value =
		waiting.length === 0 ? (readPath(account, 'pageInfo') ?? null) : { hasNextPage: false, endCursor: null };
	return { payouts: { nodes: given, pageInfo: page } };
}

/** A payout of Shopify Payments by our names; amounts are decimal numbers in its currency. */
export const fromPayout = (payout: Values): Values => {
	const sum = (name: string): number => amountOf(readPath(payout, `summary.${name}.amount`)) ?? 0;
	return {
		id: textOf(payout.legacyResourceId),
		issued: momentOf(payout.issuedAt),
		status: textOf(payout.status),
		direction: textOf(payout.transactionType),
		amount: amountOf(readPath(payout, 'net.amount')),
		currency: textOf(readPath(payout, 'net.currencyCode')),
		sales: sum('chargesGross'),
		salesFee: sum('chargesFee'),
		refunds: sum('refundsFeeGross'),
		refundsFee: sum('refundsFee'),
		adjustments: sum('adjustmentsGross'),
		adjustmentsFee: sum('adjustmentsFee'),
		fees: rounded(sum('chargesFee') + sum('refundsFee') + sum('adjustmentsFee'))
	};
};
