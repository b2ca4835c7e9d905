import { chance, type Chance } from './chance.ts';
import { person } from './people.ts';
import { invoicesText, ordersText, type PracticeInvoice, type PracticeOrder } from './practice-files.ts';

/** How a made-up month went; shares of the orders. */
export interface PracticeMonth {
	readonly seed: number;
	readonly orders: number;
	readonly missing: number;
	readonly twice: number;
	readonly wrongAmount: number;
	readonly wrongName: number;
	readonly wrongEmail: number;
	/** Whole kroner in the invoice. */
	readonly rounded: number;
	/** Whether the invoices say which order they are for. */
	readonly numbered: boolean;
}

/** Two files and what is true about them. */
export interface PracticePair {
	readonly orders: string;
	readonly invoices: string;
	readonly truth: {
		/** The invoice numbers of each order number: none, one, or two. */
		readonly invoicesOf: ReadonlyMap<string, readonly string[]>;
		readonly wrongAmounts: ReadonlySet<string>;
		readonly wrongNames: ReadonlySet<string>;
		readonly wrongEmails: ReadonlySet<string>;
	};
}

/** The month that the page offers for practice. */
export const PRACTICE_MONTH: PracticeMonth = {
	seed: 10,
	orders: 412,
	missing: 0.022,
	twice: 0.008,
	wrongAmount: 0.034,
	wrongName: 0.02,
	wrongEmail: 0.015,
	rounded: 0,
	numbered: true
};

const FIRST_DAY = Date.UTC(2026, 9, 1) / 86_400_000;
const DAYS = 31;
const PRICES = [38, 42, 45, 59, 79, 89, 129, 165, 249, 349, 420, 590];
const DELAYS = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 6, 9];

function orderOf(n: number, day: number, all: number, by: Chance): PracticeOrder {
	const lines = 1 + by.below(4);
	const total = Array.from({ length: lines }, () => (PRICES[by.below(PRICES.length)] ?? 38) * 100 * (1 + by.below(3)));
	const cents = by.is(0.5) ? by.below(20) * 5 : 0;
	return {
		number: `#${1001 + n}`,
		day,
		minute: 360 + by.below(900),
		person: person(by.below(Math.ceil(all * 0.7))),
		lines,
		total: total.reduce((sum, one) => sum + one, cents)
	};
}

const wrongDigits = (total: number, by: Chance): number => {
	const slipped = Number(by.slip(String(total)));
	return slipped === total || slipped === 0 ? total + 9000 : slipped;
};

/** Makes up a month of a bakery's web shop, and how somebody typed it into the accounts. */
export function practicePair(month: PracticeMonth): PracticePair {
	const by = chance(month.seed);
	const days = Array.from({ length: month.orders }, () => FIRST_DAY + by.below(DAYS)).sort((a, b) => a - b);
	const orders = days.map((day, n) => orderOf(n, day, month.orders, by));
	const [wrongAmounts, wrongNames, wrongEmails] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const typed = (order: PracticeOrder): Omit<PracticeInvoice, 'number'> => {
		const { given, family, email } = order.person;
		const wrong = (share: number, list: Set<string>): boolean => by.is(share) && Boolean(list.add(order.number));
		const total = wrong(month.wrongAmount, wrongAmounts) ? wrongDigits(order.total, by) : order.total;
		const name = by.is(0.3) ? `${family}, ${given}` : `${given} ${family}`;
		return {
			order: month.numbered ? order.number.slice(1) : '',
			day: order.day + (DELAYS[by.below(DELAYS.length)] ?? 0),
			name: wrong(month.wrongName, wrongNames) ? by.slip(name) : name,
			email: wrong(month.wrongEmail, wrongEmails) ? by.slip(email) : email,
			total: by.is(month.rounded) ? Math.round(total / 100) * 100 : total
		};
	};
	const entered = orders.flatMap((order) => {
		if (by.is(month.missing)) return [];
		const once = { order, typed: typed(order) };
		return by.is(month.twice) ? [once, { order, typed: { ...once.typed, day: once.typed.day + 1 } }] : [once];
	});
	const invoices = entered
		.sort((a, b) => a.typed.day - b.typed.day)
		.map(({ order, typed }, n) => ({ of: order.number, invoice: { number: String(20_410 + n), ...typed } }));
	const invoicesOf = new Map(orders.map(({ number }) => [number, [] as string[]]));
	for (const { of, invoice } of invoices) invoicesOf.get(of)?.push(invoice.number);
	return {
		orders: ordersText(orders),
		invoices: invoicesText(invoices.map(({ invoice }) => invoice)),
		truth: {
			invoicesOf,
			wrongAmounts,
			wrongNames,
			wrongEmails
		}
	};
}
