import { isoDay } from '../values/dates.ts';
import type { Person } from './people.ts';

export interface PracticeOrder {
	/** "#1001" */
	readonly number: string;
	/** Days since 1 January 1970. */
	readonly day: number;
	readonly minute: number;
	readonly person: Person;
	readonly lines: number;
	/** Hundredths. */
	readonly total: number;
}

export interface PracticeInvoice {
	readonly number: string;
	/** The order's number; empty where nobody wrote it down. */
	readonly order: string;
	readonly day: number;
	readonly name: string;
	readonly email: string;
	readonly total: number;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const european = (day: number): string => isoDay(day).split('-').reverse().join('.');
const norwegian = (total: number): string =>
	(total / 100)
		.toFixed(2)
		.replace('.', ',')
		.replace(/(\d)(?=(\d{3})+,)/g, '$1 ');

/** The orders as a web shop exports them: commas, ISO dates, points before the decimals. */
export function ordersText(orders: readonly PracticeOrder[]): string {
	const rows = orders.map(({ number, day, minute, person, lines, total }) =>
		[
			number,
			`${isoDay(day)} ${clock(minute)}`,
			person.given,
			person.family,
			person.email,
			person.phone,
			(total / 100).toFixed(2),
			'NOK',
			`${lines} ${lines === 1 ? 'cake' : 'cakes'}, pick up in the shop`
		].map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
	);
	const header = ['Order number', 'Date', 'First name', 'Last name', 'E-mail', 'Phone', 'Total', 'Currency', 'Note'];
	return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** The invoices as Norwegian accounts export them: semicolons, points in dates, commas before the decimals. */
export function invoicesText(invoices: readonly PracticeInvoice[]): string {
	const rows = invoices.map(({ number, order, day, name, email, total }) => [
		number,
		european(day),
		european(day + 14),
		name,
		email,
		order === '' ? '' : `Ordre ${order}`,
		norwegian(total)
	]);
	const header = ['Fakturanr', 'Fakturadato', 'Forfallsdato', 'Kunde', 'E-post', 'Deres referanse', 'Beløp inkl. mva'];
	return `\uFEFF${[header, ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}
