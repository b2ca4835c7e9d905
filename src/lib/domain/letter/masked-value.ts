/** Characters; what is longer says no more of its form. */
const LONGEST = 60;
const MOST_ENTRIES = 3;
const MOST_DEPTH = 3;

/**
 * A text of which only the form is left: letters become x and X, digits 0; signs such as the @ and the dots of an e-mail
 * address, or the order of a date, stay. What is neither, such as a picture, becomes a dot.
 */
export function maskedText(text: string): string {
	const form = text
		.normalize('NFC')
		.replace(/\p{M}/gu, '')
		.replace(/\p{Lu}/gu, 'X')
		.replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
		.replace(/\p{N}/gu, '0')
		.replace(/\s/gu, ' ')
		.replace(/[^\x20-\x7e]/gu, '•');
	const characters = [...form];
	return characters.length <= LONGEST
		? form
		: `${characters.slice(0, LONGEST).join('')}… (${characters.length} characters)`;
}

/** A name that a program gave, such as `first_name`; a name that somebody typed may be a person's. */
const OF_A_PROGRAM = /^[a-z]+(?:[A-Z_-][A-Za-z]*)*\d{0,3}$/;

export const isOfAProgram = (name: string): boolean => name.length <= LONGEST && OF_A_PROGRAM.test(name);

const nameOf = (name: string, known: ReadonlySet<string>): string =>
	known.has(name) || isOfAProgram(name) ? name : maskedText(name);

/** What a value looks like without what it says, in one line. */
export function maskedValue(value: unknown, known: ReadonlySet<string> = new Set(), depth = 0): string {
	if (value === null || value === undefined) return 'empty';
	if (typeof value === 'boolean') return String(value);
	if (typeof value !== 'object') return value === '' ? 'empty' : maskedText(String(value));
	if (depth >= MOST_DEPTH) return '…';
	const inner = (one: unknown): string => maskedValue(one, known, depth + 1);
	if (Array.isArray(value)) {
		const more = value.length > MOST_ENTRIES ? `, and ${value.length - MOST_ENTRIES} more` : '';
		return `[${value.slice(0, MOST_ENTRIES).map(inner).join(', ')}${more}]`;
	}
	const entries = Object.entries(value).map(([name, one]) => `${nameOf(name, known)}: ${inner(one)}`);
	return `{${entries.join(', ')}}`;
}

/** The fields of a record, one a line, without what they say; `known` are names that no person has typed. */
export const maskedFields = (values: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string[] =>
	Object.entries(values).map(([name, value]) => `${nameOf(name, known)}: ${maskedValue(value, known)}`);
