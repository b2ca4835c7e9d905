import { dateParts } from '../values/date-parts.ts';
import type { Role } from './role.ts';

/** What the cells of a column look like: shares of the filled ones, 0 to 1. */
export interface Content {
	readonly filled: number;
	readonly email: number;
	readonly phone: number;
	readonly date: number;
	readonly number: number;
	/** Numbers with decimals or a currency. */
	readonly money: number;
	readonly currency: number;
	readonly person: number;
	/** With letters and at least three words. */
	readonly sentence: number;
	readonly hasDigit: number;
	/** One word without spaces. */
	readonly short: number;
	/** How many different ones there are, as a share. */
	readonly distinct: number;
}

const LOOKED_AT = 300;
const EMAIL = /^(?:mailto:)?[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i;
const PHONE = /^(?:tel:)?\+?[\d\s().\-/]{7,20}$/;
const NUMBER = /^(?:\p{Sc}|[a-z]{2,3}\.?)?\s*[(+−-]?\s*\d[\d\s.,'’]*\)?(?:,-|:-|-)?\s*(?:\p{Sc}|[a-z]{2,3}\.?)?$/iu;
const MONEY = /\d[.,]\d{2}(?:\D|$)|\p{Sc}|\b(?:kr|nok|sek|dkk|eur|gbp|usd|chf)\b|,-$|:-$/iu;
const CURRENCY = /^(?:[A-Z]{3}|kr|\p{Sc})$/u;
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?:,?\s+(?:\p{L}[\p{L}'’.-]*)){1,4}$/u;

const isPhone = (text: string): boolean => {
	const digits = text.replace(/\D/g, '').length;
	return PHONE.test(text) && digits >= 8 && digits <= 15 && dateParts(text) === null && !/[.,]\d\d$/.test(text);
};

/** Looks at the cells of one column, spread over the whole table. */
export function contentOf(cells: readonly string[]): Content {
	const all = cells.filter((cell) => cell !== '');
	const step = Math.max(1, Math.floor(all.length / LOOKED_AT));
	const looked = all.filter((_, at) => at % step === 0);
	const share = (test: (text: string) => boolean): number =>
		looked.length === 0 ? 0 : looked.filter(test).length / looked.length;
	return {
		filled: cells.length === 0 ? 0 : all.length / cells.length,
		email: share((text) => EMAIL.test(text)),
		phone: share(isPhone),
		date: share((text) => dateParts(text) !== null),
		number: share((text) => NUMBER.test(text)),
		money: share((text) => NUMBER.test(text) && MONEY.test(text)),
		currency: share((text) => CURRENCY.test(text)),
		person: share((text) => PERSON.test(text) && !/\d/.test(text)),
		sentence: share((text) => /\p{L}/u.test(text) && text.split(/\s+/).length > 2),
		hasDigit: share((text) => /\d/.test(text)),
		short: share((text) => !/\s/.test(text.replace(/^(?:order|ordre|#)\s/i, ''))),
		distinct: all.length === 0 ? 0 : new Set(all).size / all.length
	};
}

const fits = (share: number): number => (share >= 0.8 ? 1 : share >= 0.4 ? 0.75 : 0.15);

/** How well cells fit a role that the heading names: 1 fits, below 0.2 clashes. */
export function fitOf(role: Role, content: Content): number {
	if (content.filled === 0) return 0.6;
	switch (role) {
		case 'email':
			return fits(content.email);
		case 'phone':
			return fits(Math.max(content.phone, content.number));
		case 'date':
		case 'dueDate':
			return fits(Math.max(content.date, content.number > 0.9 && content.money < 0.1 ? 0.5 : 0));
		case 'gross':
		case 'net':
		case 'tax':
			return content.date > 0.8 && content.money < 0.5 ? 0.15 : fits(content.number);
		case 'orderNumber':
		case 'invoiceNumber':
			return content.email > 0.5 || content.date > 0.5 || content.money > 0.5 ? 0.15 : fits(content.hasDigit);
		case 'name':
		case 'firstName':
		case 'lastName':
		case 'company':
			return content.email > 0.5 || content.number > 0.5 || content.date > 0.5 ? 0.15 : 1;
		default:
			return 1;
	}
}

/** What cells without a telling heading can be, and how surely. */
export function rolesByContent(content: Content): readonly (readonly [Role, number])[] {
	if (content.filled === 0) return [];
	if (content.email >= 0.8) return [['email', 0.9]];
	if (content.date >= 0.9) return [['date', 0.7]];
	if (content.money >= 0.7) return [['gross', 0.6]];
	if (content.currency >= 0.95) return [['currency', 0.6]];
	if (content.phone >= 0.8) return [['phone', 0.6]];
	if (content.distinct >= 0.95 && content.hasDigit >= 0.95 && content.short >= 0.9) return [['orderNumber', 0.5]];
	if (content.person >= 0.7) return [['name', 0.6]];
	return content.sentence >= 0.5 && content.hasDigit > 0.3 ? [['text', 0.6]] : [];
}
