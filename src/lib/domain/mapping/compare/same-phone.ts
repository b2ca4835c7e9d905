import type { OtherForm } from './other-form.ts';

const FEWEST = 7;
/** A country code has up to three digits. */
const LONGEST_CODE = 3;

const digits = (text: string): string =>
	text
		.replace(/^\s*(?:tel:)?\+/i, '00')
		.replace(/\(0\)/, '')
		.replace(/\D/g, '');

function isWithCode(long: string, short: string): boolean {
	const own = short.replace(/^0/, '');
	const code = long.slice(2, long.length - own.length);
	return (
		long.startsWith('00') &&
		own.length >= FEWEST &&
		long.endsWith(own) &&
		code.length > 0 &&
		code.length <= LONGEST_CODE
	);
}

/** The same digits, with or without spaces, brackets and the country code. */
export const samePhone: OtherForm = (sent, stored) => {
	const [one, other] = [digits(sent), digits(stored)];
	if (one === '' || other === '') return null;
	if (one === other) return 'The same number; only spaces and signs are written in another way.';
	return isWithCode(one, other) || isWithCode(other, one)
		? 'The same number, with and without its country code.'
		: null;
};
