import type { OtherForm } from './other-form.ts';

const items = (text: string): string =>
	text
		.split(/[,;\n]/)
		.map((item) => item.trim())
		.filter((item) => item !== '')
		.sort()
		.join('\n');

export const sameList: OtherForm = (sent, stored) =>
	items(sent) === items(stored) ? 'The same entries, listed in another way.' : null;
