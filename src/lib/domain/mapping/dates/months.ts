/** Month names in English, Norwegian, Danish, Swedish and German, which differ from each other in three letters. */
const STARTS: readonly (readonly string[])[] = [
	['jan', 'jän'],
	['feb'],
	['mar', 'mär', 'mrz'],
	['apr'],
	['may', 'mai', 'maj'],
	['jun'],
	['jul'],
	['aug'],
	['sep'],
	['oct', 'okt'],
	['nov'],
	['dec', 'des', 'dez']
];

/** The number of a month by its name or the short form of it, 1 to 12; null where the word is none. */
export function monthNumber(word: string): number | null {
	const start = word.normalize('NFC').toLowerCase().slice(0, 3);
	const found = STARTS.findIndex((starts) => starts.includes(start));
	return found < 0 ? null : found + 1;
}

const names = new Map<string, string>();

export function monthName(month: number, style: 'long' | 'short', locale: string): string {
	const id = `${locale} ${style} ${month}`;
	const known = names.get(id);
	if (known !== undefined) return known;
	const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
	const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
	const name = parts.find(({ type }) => type === 'month')?.value ?? String(month);
	names.set(id, name);
	return name;
}
