import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context, DestinationAction, Receipt } from '../contract.ts';
import { amountOf } from '../rest/read.ts';
import { find } from './model.ts';
import { payInvoice } from './pay-wizard.ts';
import { invoiceOfMove, invoiceNumbered, paymentOf, paymentsOf, type Payment } from './find-payment.ts';
import { referenceOf } from './reference.ts';
import { asDate, asDecimal } from './typed.ts';

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

const needed = <Part>(there: Part | null, label: string): Part => {
	if (there !== null) return there;
	throw refused(
		`This payment has no “${label}”, and Tryton needs it. Fill it in and send it again, or choose another field for it.`
	);
};

const paymentIn = ({ timeZone, now }: Context, values: Values): Payment => ({
	invoice: needed(wordsIn(values.invoice, 'Invoice number'), 'Invoice number').trim(),
	amount: needed(figureIn(values.amount, 'Amount'), 'Amount'),
	date: dayIn(values.date, 'Paid on', timeZone) ?? dayOf(now(), timeZone)
});

const receipt = (id: unknown, outcome: Receipt['outcome']): Receipt => ({ id: String(id), outcome });

/** A payment of the same amount on the same day, whoever has entered it. */
const likeIt = ({ amount, date }: Payment, invoice: Values | undefined) =>
	paymentsOf(invoice).find((payment) => payment.amount === amount && payment.date === date);

const payable = async (context: Context, { invoice }: Payment): Promise<Values> => {
	const found = await invoiceNumbered(context, invoice);
	if (found) return found;
	throw refused(
		`There is no posted invoice ${invoice} in Tryton. Correct “Invoice number” of this payment and send it again, or enter the payment there by hand.`
	);
};

const methods = (context: Context): Promise<Values[]> =>
	find(context, 'account.invoice.payment.method', { where: [], fields: ['rec_name'] });

const methodChoices = async (context: Context): Promise<Choice[]> =>
	(await methods(context)).map(({ id, rec_name: name }) => ({ value: String(id), label: String(name) }));

async function methodOf(context: Context): Promise<number> {
	const wanted = String(context.options.method ?? '').trim() || (await methods(context))[0]?.id;
	if (wanted !== undefined) return Number(wanted);
	throw new ConnectorError('misconfigured', {
		say: 'Tryton has no payment method for invoices yet. Add one there among the journals in the configuration of Financial; what is waiting follows by itself.'
	});
}

async function pay(context: Context, wanted: Payment, key: string): Promise<Receipt> {
	const invoice = await payable(context, wanted);
	const there = likeIt(wanted, invoice);
	if (there) return receipt(there.move, 'unchanged');
	const due = amountOf(invoice.amount_to_pay) ?? 0;
	if (wanted.amount > due) {
		throw refused(
			`“Amount” of this payment is ${wanted.amount}, and only ${due} is still to be paid of invoice ${wanted.invoice}. Correct it and send it again, or enter the payment in Tryton by hand.`
		);
	}
	await payInvoice(context, Number(invoice.id), {
		amount: asDecimal(wanted.amount, 2),
		currency: invoice.currency ?? null,
		currency_digits: 2,
		company: invoice.company ?? null,
		invoice_account: invoice.account ?? null,
		description: referenceOf(key),
		payment_method: await methodOf(context),
		date: asDate(wanted.date)
	});
	const made = await paymentOf(context, key);
	if (made !== null) return receipt(made, 'created');
	throw new ConnectorError('unreadable', { say: 'Tryton did not say which payment it has made.', maybeDone: true });
}

export const payment: DestinationAction = {
	write: async (context, { values, key, earlier }) =>
		earlier ? { ...earlier, outcome: 'unchanged' } : pay(context, paymentIn(context, values), key),
	lookUp: async (context, key) => {
		const found = await paymentOf(context, key);
		return found === null ? null : receipt(found, 'created');
	},
	isThere: async (context, { values }) => {
		const wanted = paymentIn(context, values);
		return likeIt(wanted, await invoiceNumbered(context, wanted.invoice)) !== undefined;
	},
	readBack: async (context, { id }): Promise<Values> => {
		const invoice = await invoiceOfMove(context, Number(id));
		const found = paymentsOf(invoice).find(({ move }) => move === Number(id));
		return found ? { invoice: String(invoice?.number), amount: found.amount, date: found.date } : {};
	},
	choices: { method: methodChoices }
};
