import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import { figureIn, wordsIn } from './figures.ts';

/** One line of an invoice. The price is for one piece, in the currency of the invoice. */
export interface InvoiceLine {
	readonly description: string;
	readonly quantity: number;
	readonly price: number;
	/** The article's number in the accounting system. */
	readonly article: string | null;
	readonly account: string | null;
	/** The VAT as the accounting system names it: a code there, or a rate in per cent. */
	readonly vat: string | null;
}

/** What shops call the parts of a line, ours first. */
const CALLED: Readonly<Record<keyof InvoiceLine, readonly string[]>> = {
	description: ['description', 'name', 'title', 'text', 'product_name', 'productName'],
	quantity: ['quantity', 'qty', 'count', 'amount_ordered'],
	price: ['price', 'unitPrice', 'unit_price', 'unitAmount', 'unit_amount', 'rate'],
	article: ['article'],
	account: ['account', 'accountCode', 'account_code'],
	vat: ['vat', 'vatCode', 'taxType']
};

/** Whether an accounting system is given prices with VAT or without. */
export type Prices = 'with' | 'without';

/** A shop that says both prices is asked for the one that is wanted; where it says one, that one it is. */
const PRICE: Readonly<Record<Prices, readonly string[]>> = {
	with: ['priceWithVat', ...CALLED.price],
	without: ['priceWithoutVat', ...CALLED.price]
};

const partOf = (line: Values, names: readonly string[]): Value | undefined => {
	const name = names.find((called) => line[called] !== undefined && line[called] !== null);
	return name === undefined ? undefined : line[name];
};

const refused = (say: string): ConnectorError =>
	new ConnectorError('refused', { say: `${say} Correct the record and send it again, or type it by hand.` });

const lineOf = (line: Values, number: number, prices: Prices): InvoiceLine => {
	const label = (what: string): string => `${what} of line ${number}`;
	const price = figureIn(partOf(line, PRICE[prices]), label('Price'));
	if (price === null) throw refused(`Line ${number} of this invoice has no price.`);
	return {
		description: wordsIn(partOf(line, CALLED.description), label('Description')) ?? '-',
		quantity: figureIn(partOf(line, CALLED.quantity), label('Quantity')) ?? 1,
		price,
		article: wordsIn(partOf(line, CALLED.article), label('Article')),
		account: wordsIn(partOf(line, CALLED.account), label('Account')),
		vat: wordsIn(partOf(line, CALLED.vat), label('VAT'))
	};
};

/** The lines of an invoice: those of its list, else the one that its own fields make. Throws `ConnectorError` (refused). */
export function linesIn(values: Values, prices: Prices): InvoiceLine[] {
	const { lines } = values;
	if (lines === undefined || lines === null || lines === '') return [lineOf(values, 1, prices)];
	if (!Array.isArray(lines) || !lines.every(isObject)) {
		throw refused('The lines of this invoice are not a list of lines with a description, a quantity and a price.');
	}
	if (lines.length === 0) throw refused('This invoice has no lines.');
	return lines.map((line, index) => lineOf(line, index + 1, prices));
}
