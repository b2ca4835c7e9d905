import { readNumber } from '../read-number.ts';
import type { OtherForm } from './other-form.ts';

const plain = (text: string): number | null => {
	// As machines write it: 1.234 is one and a fraction there.
	if (/^[+-]?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
	const read = readNumber(text);
	return 'number' in read ? read.number : null;
};

export const sameNumber: OtherForm = (sent, stored) => {
	const one = plain(sent);
	return one !== null && one === plain(stored) ? 'The same number, written in another way.' : null;
};
