import { isOneSlip } from './one-slip.ts';
import { AMOUNT, CONTACT, DAYS, MISSING } from './levels.ts';

/** Amounts in hundredths. Rounded: to whole units by one of the two, or apart by two hundredths at most. */
export function compareAmounts(one: number, other: number): number {
	if (Number.isNaN(one) || Number.isNaN(other)) return MISSING;
	if (one === other) return AMOUNT.same;
	const apart = Math.abs(one - other);
	if (apart <= 2 || (apart < 100 && (one % 100 === 0) !== (other % 100 === 0))) return AMOUNT.rounded;
	if (one === -other || one === other * 10 || other === one * 10 || one === other * 100 || other === one * 100)
		return AMOUNT.slip;
	return isOneSlip(String(Math.abs(one)), String(Math.abs(other))) ? AMOUNT.slip : AMOUNT.different;
}

/** Days since 1970: how long after the first record the second one was written. */
export function compareDays(one: number, other: number): number {
	if (Number.isNaN(one) || Number.isNaN(other)) return MISSING;
	const late = other - one;
	if (late < 0) return late >= -3 ? DAYS.before : DAYS.far;
	if (late <= 1) return DAYS.atOnce;
	return late <= 7 ? DAYS.soon : late <= 31 ? DAYS.later : DAYS.far;
}

/** E-mail addresses or telephone numbers, in the form that can be compared. */
export function compareContacts(one: string, other: string): number {
	if (one === '' || other === '') return MISSING;
	if (one === other) return CONTACT.same;
	return isOneSlip(one, other) ? CONTACT.slip : CONTACT.different;
}
