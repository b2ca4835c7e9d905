import { isFilled, isObject, type Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { dayOfDate } from './dates.ts';
import { askOne, askXero, inFilter } from './vendor.ts';

const receipt = ({ PaymentID }: Values, outcome: Receipt['outcome']): Receipt => ({ id: String(PaymentID), outcome });

const needed = <Part>(part: Part | null, label: string): Part => {
	if (part !== null) return part;
	throw new ConnectorError('refused', {
		say: `This payment has no “${label}”, and Xero needs it. Fill it in and send it again, or choose another field for it.`
	});
};

const referenceOf = (values: Values, key: string): string => wordsIn(values.reference, 'Reference') ?? key;

async function paymentCalled(context: Context, reference: string): Promise<Values | undefined> {
	const parameters = { where: `Reference==${inFilter(reference)}`, page: 1 };
	const found = await askXero(context, 'Payments', { method: 'GET', address: '/Payments', parameters });
	return found.find(({ Status }) => Status !== 'DELETED');
}

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, 'Payments', { method: 'GET', address: `/Payments/${id}`, about: 'payment' });

async function write(context: Context, { values, key }: Outgoing): Promise<Receipt> {
	const { options, timeZone } = context;
	const payment = {
		Invoice: { InvoiceNumber: needed(wordsIn(values.invoice, 'Invoice number'), 'Invoice number') },
		Account: { Code: String(options.account ?? '') },
		Date: dayIn(values.date, 'Paid on', timeZone) ?? dayOf(context.now(), timeZone),
		Amount: needed(figureIn(values.amount, 'Amount'), 'Amount'),
		Reference: referenceOf(values, key)
	};
	const [made] = await askXero(context, 'Payments', {
		method: 'PUT',
		address: '/Payments',
		headers: { 'idempotency-key': key },
		body: { Payments: [payment] },
		about: 'payment'
	});
	if (made) return receipt(made, 'created');
	throw new ConnectorError('unreadable', { say: 'Xero did not say which payment it has made.', maybeDone: true });
}

/** Xero changes no payment: it is deleted and made anew, which a person decides. */
export const payment: DestinationAction = {
	write,
	lookUp: async (context, key, values = {}) => {
		const found = await paymentCalled(context, referenceOf(values, key));
		return found ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values, key }) => (await paymentCalled(context, referenceOf(values, key))) !== undefined,
	readBack: async (context, { id }) => {
		const found = (await held(context, id)) ?? {};
		const invoice = isObject(found.Invoice ?? null) ? (found.Invoice as Values) : {};
		const values = {
			invoice: invoice.InvoiceNumber ?? found.InvoiceNumber ?? null,
			amount: found.Amount ?? null,
			date: dayOfDate(found.Date),
			reference: found.Reference ?? null
		};
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		if ((await held(context, id))?.Status === 'DELETED') return;
		const body = { Payments: [{ Status: 'DELETED' }] };
		await askXero(context, 'Payments', { method: 'POST', address: `/Payments/${id}`, body, about: 'payment' });
	}
};
