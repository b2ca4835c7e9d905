import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context, DestinationAction, Receipt } from '../contract.ts';
import { anyDay } from './lists.ts';
import { part } from './shapes.ts';
import { askList, askOne } from './vendor.ts';

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

const needed = <Part>(there: Part | null, label: string): Part => {
	if (there !== null) return there;
	throw refused(
		`This payment has no “${label}”, and Tripletex needs it. Fill it in and send it again, or choose another field for it.`
	);
};

interface Payment {
	readonly invoice: string;
	readonly amount: number;
	readonly date: string;
}

const paymentIn = ({ timeZone, now }: Context, values: Values): Payment => ({
	invoice: needed(wordsIn(values.invoice, 'Invoice number'), 'Invoice number').trim(),
	amount: needed(figureIn(values.amount, 'Amount'), 'Amount'),
	date: dayIn(values.date, 'Paid on', timeZone) ?? dayOf(now(), timeZone)
});

async function invoiceNumbered(context: Context, invoiceNumber: string): Promise<Values | undefined> {
	const { from, to } = anyDay(context.now());
	const fields = '*,currency(*),postings(*)';
	const parameters = { invoiceNumber, invoiceDateFrom: from, invoiceDateTo: to, count: 10, fields };
	const found = await askList(context, { address: '/invoice', parameters });
	return found.find((row) => String(row.invoiceNumber) === invoiceNumber);
}

/** Whether a payment of this amount on this day is posted; one is posted with the other sign. */
const isPosted = ({ amount, date }: Payment, invoice: Values | undefined): boolean =>
	Array.isArray(invoice?.postings) &&
	invoice.postings
		.filter(isObject)
		.some(
			(posting) =>
				posting.type === 'INCOMING_PAYMENT' && posting.date === date && Math.abs(Number(posting.amount)) === amount
		);

/** Tripletex gives a payment no name of its own: its invoice, day and amount are its name. */
const receipt = ({ invoice, date, amount }: Payment, outcome: Receipt['outcome']): Receipt => ({
	id: `${invoice}/${date}/${amount}`,
	outcome
});

async function there(context: Context, values: Values): Promise<Receipt | null> {
	const wanted = paymentIn(context, values);
	return isPosted(wanted, await invoiceNumbered(context, wanted.invoice)) ? receipt(wanted, 'unchanged') : null;
}

async function paymentTypes(context: Context): Promise<Choice[]> {
	const found = await askList(context, { address: '/invoice/paymentType', parameters: { count: 100 } });
	return found.map(({ id, displayName, description }) => ({
		value: String(id),
		label: String(displayName ?? description ?? id)
	}));
}

async function paymentTypeOf(context: Context): Promise<number> {
	const wanted = String(context.options.paymentType ?? '').trim() || (await paymentTypes(context))[0]?.value;
	if (wanted !== undefined) return Number(wanted);
	throw new ConnectorError('misconfigured', {
		say: 'Tripletex has no way for customers to pay yet. Add one there in the settings of the accounts; what is waiting follows by itself.'
	});
}

async function payable(context: Context, { invoice }: Payment): Promise<Values> {
	const found = await invoiceNumbered(context, invoice);
	if (!found) {
		throw refused(
			`There is no invoice ${invoice} in Tripletex. Correct “Invoice number” of this payment and send it again, or enter the payment there by hand.`
		);
	}
	const { code } = part(found.currency);
	// What arrived in kroner is known to the bank alone.
	if (typeof code === 'string' && code !== 'NOK') {
		throw refused(
			`Invoice ${invoice} is in ${code}, and Tripletex wants to know what arrived in kroner. Enter this payment there by hand, and tick it off here.`
		);
	}
	return found;
}

export const payment: DestinationAction = {
	async write(context, { values }) {
		const wanted = paymentIn(context, values);
		const invoice = await payable(context, wanted);
		if (isPosted(wanted, invoice)) return receipt(wanted, 'unchanged');
		const parameters = {
			paymentDate: wanted.date,
			paymentTypeId: await paymentTypeOf(context),
			paidAmount: wanted.amount
		};
		const address = `/invoice/${String(invoice.id)}/:payment`;
		await askOne(context, { method: 'PUT', address, parameters, about: 'payment' });
		return receipt(wanted, 'created');
	},
	lookUp: async (context, _key, values) => (values ? there(context, values) : null),
	isThere: async (context, { values }) => (await there(context, values)) !== null,
	readBack: async (context, { id }) => {
		const [invoice = '', date = '', amount = ''] = id.split('/');
		const values = { invoice, date, amount: Number(amount) };
		return isPosted(values, await invoiceNumbered(context, invoice)) ? values : {};
	},
	choices: { paymentType: paymentTypes }
};
