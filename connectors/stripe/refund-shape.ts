import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { textOf } from '../rest/read.ts';
import type { Ripeness } from './created-stream.ts';
import { amountIn, currencyOf } from './money.ts';
import { idOf, momentOf } from './parts.ts';

/** A refund can still fail days after it was made. */
export const refundRipeness = ({ status }: Values): Ripeness =>
	status === 'pending' || status === 'requires_action' ? 'open' : 'done';

/** A refund by our names; the amount is a decimal number above zero. */
export const fromRefund = (refund: Values): Values => ({
	id: textOf(refund.id),
	created: momentOf(refund.created),
	status: textOf(refund.status),
	amount: amountIn(refund.currency, refund.amount),
	currency: currencyOf(refund.currency),
	reason: textOf(refund.reason),
	chargeId: idOf(refund.charge),
	paymentId: idOf(refund.payment_intent),
	custom: isObject(refund.metadata) ? refund.metadata : {}
});
