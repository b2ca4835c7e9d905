import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { partOf, textOf } from '../rest/read.ts';
import type { Ripeness } from './created-stream.ts';
import { amountIn, currencyOf } from './money.ts';
import { fromAddress, idOf, momentOf } from './parts.ts';
import { inDashboard } from './vendor.ts';

/** A card payment that was refused is none; one that is under way, or only reserved, comes once it is paid. */
export function chargeRipeness({ status, captured, refunded }: Values): Ripeness {
	if (status === 'failed' || (captured === false && refunded === true)) return 'never';
	return status === 'pending' || captured === false ? 'later' : 'done';
}

/** What the payment is worth in the currency that is paid out, once Stripe has worked it out. */
function settled(charge: Values): Values {
	const transaction = partOf(charge, 'balance_transaction');
	const { currency, amount, fee, net } = transaction;
	return {
		fee: amountIn(currency, fee),
		net: amountIn(currency, net),
		settled: amountIn(currency, amount),
		settledCurrency: currencyOf(currency)
	};
}

/** A payment by our names; amounts are decimal numbers. */
export function fromCharge(charge: Values): Values {
	const billing = partOf(charge, 'billing_details');
	const money = (name: string): number | null => amountIn(charge.currency, charge[name]);
	return {
		id: textOf(charge.id),
		created: momentOf(charge.created),
		status: textOf(charge.status),
		amount: money(charge.amount_captured === undefined ? 'amount' : 'amount_captured'),
		currency: currencyOf(charge.currency),
		refunded: money('amount_refunded'),
		...settled(charge),
		description: textOf(charge.description),
		statementText: textOf(charge.calculated_statement_descriptor),
		name: textOf(billing.name),
		email: textOf(billing.email) ?? textOf(charge.receipt_email),
		phone: textOf(billing.phone),
		...fromAddress(billing.address),
		method: textOf(readPath(charge, 'payment_method_details.type')),
		card: textOf(readPath(charge, 'payment_method_details.card.brand')),
		cardEndsIn: textOf(readPath(charge, 'payment_method_details.card.last4')),
		customerId: idOf(charge.customer),
		invoiceId: idOf(charge.invoice),
		paymentId: idOf(charge.payment_intent),
		disputed: charge.disputed === true,
		receipt: textOf(charge.receipt_url),
		link: inDashboard(`payments/${String(idOf(charge.payment_intent) ?? charge.id)}`, charge.livemode),
		custom: isObject(charge.metadata) ? charge.metadata : {}
	};
}
