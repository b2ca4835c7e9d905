import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf, daysAfter } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { linesIn } from '../accounting/lines.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { makeCustomer } from './customer.ts';
import { customerLike } from './find-customer.ts';
import { currencyIn } from './named-things.ts';
import { vatTypeFor, vatTypes } from './vat-types.ts';

const DAY = 86_400_000;
const DAYS_TO_PAY = 14;

async function linesOf(context: Context, values: Values): Promise<Values[]> {
	const { options } = context;
	const lines = linesIn(values, options.prices === 'without' ? 'without' : 'with');
	const types = await vatTypes(context);
	const price = options.prices === 'without' ? 'unitPriceExcludingVatCurrency' : 'unitPriceIncludingVatCurrency';
	return lines.map((line) => {
		const vatType = vatTypeFor(types, options.vat, line.vat);
		return {
			description: line.description,
			count: line.quantity,
			[price]: line.price,
			...(vatType !== null && { vatType })
		};
	});
}

async function customerFor(context: Context, values: Values): Promise<Values> {
	const name = wordsIn(values.customer, 'Customer');
	const email = wordsIn(values.email, 'Customer’s e-mail');
	if (name === null) {
		throw new ConnectorError('refused', {
			say: 'This invoice has no customer, and Tripletex needs one. Fill it in and send it again, or choose another field for the customer.'
		});
	}
	const { id = null } =
		(await customerLike(context, { name, email })) ?? (await makeCustomer(context, { name, email }));
	return { id };
}

/** When an invoice is made and when it is due. Throws `ConnectorError` (refused) for what is no day. */
export function daysOf({ options, timeZone, now }: Context, values: Values): { date: string; dueDate: string } {
	const date = dayIn(values.date, 'Invoice date', timeZone) ?? dayOf(now(), timeZone);
	const late = daysAfter(date, Number(options.dueInDays ?? DAYS_TO_PAY));
	return { date, dueDate: dayIn(values.dueDate, 'Due date', timeZone) ?? late };
}

/** An order as Tripletex takes it, which an invoice is made of. Throws `ConnectorError` (refused). */
export async function asOrder(context: Context, values: Values, key: string): Promise<Values> {
	const { date, dueDate } = daysOf(context, values);
	const [orderLines, currency] = [await linesOf(context, values), await currencyIn(context, values)];
	const reference = wordsIn(values.reference, 'Reference');
	return {
		customer: await customerFor(context, values),
		orderDate: date,
		deliveryDate: date,
		invoicesDueIn: Math.max(0, Math.round((Date.parse(dueDate) - Date.parse(date)) / DAY)),
		invoicesDueInType: 'DAYS',
		isPrioritizeAmountsIncludingVat: context.options.prices !== 'without',
		...(currency !== null && { currency }),
		...(reference !== null && { reference }),
		// Tripletex can be asked for orders by it.
		deliveryComment: key,
		orderLines
	};
}
