import type { OtherForm } from './other-form.ts';

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'on', '1', 'y', 'x', 'ja', 'checked']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'off', '0', 'n', 'nei', 'nej', 'nein']);

const answer = (text: string): boolean | null => {
	const word = text.trim().toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : null;
};

export const sameAnswer: OtherForm = (sent, stored) => {
	const one = answer(sent);
	return one !== null && one === answer(stored) ? 'The same answer, written in another way.' : null;
};
