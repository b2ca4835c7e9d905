/** An address to compare; only the part before the @ could have capitals, and in practice none does. */
export function readEmail(text: string): string {
	const found = /[^\s@<>,;:"]+@[^\s@<>,;"]+/.exec(text.replace(/^mailto:/i, ''));
	return found ? found[0].toLowerCase() : '';
}

/** Digits that tell a subscriber wherever the country code and the leading 0 are written or left out. */
const TELLING = 8;

/** A telephone number to compare: its last eight digits. Empty where it is none. */
export function readPhoneDigits(text: string): string {
	const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
	return digits.length < 6 ? '' : digits.slice(-TELLING);
}
