import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { figureIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Receipt } from '../contract.ts';
import { heldPayment } from './shapes.ts';
import { askList, askOne } from './vendor.ts';

const receipt = ({ Number: number }: Values, outcome: Receipt['outcome']): Receipt => ({ id: String(number), outcome });

const needed = <Part>(part: Part | null, label: string): Part => {
	if (part !== null) return part;
	throw new ConnectorError('refused', {
		say: `This payment has no “${label}”, and Fortnox needs it. Fill it in and send it again, or choose another field for it.`
	});
};

interface Payment {
	readonly invoice: number;
	readonly amount: number;
	readonly date: string;
}

const paymentIn = ({ timeZone, now }: Context, values: Values): Payment => ({
	invoice: needed(figureIn(values.invoice, 'Invoice number'), 'Invoice number'),
	amount: needed(figureIn(values.amount, 'Amount'), 'Amount'),
	date: dayIn(values.date, 'Paid on', timeZone) ?? dayOf(now(), timeZone)
});

/** A payment of this invoice with this amount on this day: Fortnox keeps no reference of ours with a payment. */
async function like(context: Context, { invoice, amount, date }: Payment): Promise<Values | undefined> {
	const parameters = { invoicenumber: invoice };
	const asked = { method: 'GET', address: '/invoicepayments', parameters } as const;
	const { rows } = await askList(context, 'InvoicePayments', asked);
	return rows.find((row) => Number(row.Amount) === amount && row.PaymentDate === date);
}

const isToBeBooked = ({ options }: Context, { Booked }: Values): boolean => options.book === true && Booked !== true;

/** Fortnox changes no booked payment, and one that is not booked is a person's to look at. */
export const payment: DestinationAction = {
	async write(context, { values }) {
		const wanted = paymentIn(context, values);
		// Made by an attempt that broke off before it was booked.
		const found = await like(context, wanted);
		const { account } = context.options;
		const InvoicePayment = {
			InvoiceNumber: wanted.invoice,
			Amount: wanted.amount,
			AmountCurrency: wanted.amount,
			PaymentDate: wanted.date,
			...(isFilled(account) && { ModeOfPaymentAccount: Number(account) })
		};
		const asked = { method: 'POST', address: '/invoicepayments', about: 'payment' } as const;
		const made = found ?? (await askOne(context, 'InvoicePayment', { ...asked, body: { InvoicePayment } }));
		if (!made) {
			throw new ConnectorError('unreadable', {
				say: 'Fortnox did not say which payment it has made.',
				maybeDone: true
			});
		}
		if (isToBeBooked(context, made)) {
			const address = `/invoicepayments/${String(made.Number)}/bookkeep`;
			await askOne(context, 'InvoicePayment', { method: 'PUT', address, about: 'payment' });
		}
		return receipt(made, found ? 'unchanged' : 'created');
	},
	lookUp: async (context, _key, values) => {
		const found = values && (await like(context, paymentIn(context, values)));
		return found && !isToBeBooked(context, found) ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values }) => (await like(context, paymentIn(context, values))) !== undefined,
	readBack: async (context, { id }) => {
		const address = `/invoicepayments/${id}`;
		const held = await askOne(context, 'InvoicePayment', { method: 'GET', address, about: 'payment' });
		return Object.fromEntries(Object.entries(heldPayment(held ?? {})).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		await askOne(context, 'InvoicePayment', { method: 'DELETE', address: `/invoicepayments/${id}`, about: 'payment' });
	}
};
