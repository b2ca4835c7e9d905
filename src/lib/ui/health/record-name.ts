import type { Values } from '#connectors/contract.ts';

const TELLING = /name|navn|namn|e-?mail|e-?post|subject|emne|betreff|number|nummer/i;
const LONGEST = 60;

/** What a record is called in a list: its name or address where it has one, else the first thing that it says. */
export const recordName = (values: Values | null): string => {
	const texts = Object.entries(values ?? {}).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''
	);
	const [, text = 'Record'] = texts.find(([name]) => TELLING.test(name)) ?? texts[0] ?? [];
	const line = text.trim().split('\n', 1)[0] ?? '';
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
