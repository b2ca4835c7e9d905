import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { quoted } from '#lib/domain/mapping/text.ts';
import { linesIn, type InvoiceLine } from '../accounting/lines.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { hundredths } from './sum.ts';

/** Per cent, by Fiken's names for the VAT of sales. */
const RATES: Readonly<Record<string, number>> = {
	HIGH: 25,
	MEDIUM: 15,
	LOW: 12,
	EXEMPT: 0,
	EXEMPT_IMPORT_EXPORT: 0,
	EXEMPT_REVERSE: 0,
	OUTSIDE: 0,
	NONE: 0
};

type Options = Context['options'];

const vatTypeOf = ({ vat }: InvoiceLine, options: Options): string => {
	const usual = String(options.vat ?? 'HIGH');
	if (vat === null || vat.trim() === '') return usual;
	const name = vat.trim().toUpperCase().replace(/\s*%$/, '');
	if (name in RATES) return name;
	// Several kinds have no VAT, and the usual one is the likeliest where it is one of them.
	const fitting = [usual, 'NONE', ...Object.keys(RATES)].find((type) => RATES[type] === Number(name));
	if (fitting !== undefined) return fitting;
	throw new ConnectorError('refused', {
		say: `A line of this invoice has ${quoted(vat)} as its VAT, and Norway has 25, 15, 12 and 0 per cent. Correct it and send it again, or leave the VAT out.`
	});
};

const rateOf = (vatType: unknown): number => RATES[String(vatType)] ?? 0;

/** Fiken wants the price for one without VAT. */
const netPrice = (price: number, vatType: string, options: Options): number =>
	hundredths(options.prices === 'without' ? price : price / (1 + rateOf(vatType) / 100));

/** The lines of a record as Fiken takes them. Throws `ConnectorError` (refused). */
export const asLines = (values: Values, options: Options): Values[] =>
	linesIn(values, options.prices === 'without' ? 'without' : 'with').map((line) => {
		const vatType = vatTypeOf(line, options);
		return {
			description: line.description,
			quantity: line.quantity,
			unitPrice: netPrice(line.price, vatType, options),
			vatType,
			incomeAccount: line.account ?? String(options.account ?? '3000')
		};
	});

const partsOf = (line: Values): string =>
	JSON.stringify([line.description, Number(line.quantity), line.unitPrice, line.vatType]);

/** Whether the lines of an invoice are those that would be written. */
export const areSameLines = (held: Value | undefined, lines: readonly Values[]): boolean => {
	const before = Array.isArray(held) ? held.filter(isObject) : [];
	return before.length === lines.length && before.every((line, at) => partsOf(line) === partsOf(lines[at] ?? {}));
};

/** The price for one as it was sent: with VAT or without. */
export const sentPrice = ({ unitPrice, vatType }: Values, options: Options): number | null =>
	typeof unitPrice === 'number'
		? hundredths((unitPrice / 100) * (options.prices === 'without' ? 1 : 1 + rateOf(vatType) / 100)) / 100
		: null;
