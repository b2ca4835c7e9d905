/** Words that belong to the family name behind them: "van der Berg", "von Essen", "af Klint". */
const BELONGS_TO_NEXT: ReadonlySet<string> = new Set([
	'van',
	'von',
	'der',
	'den',
	'de',
	'del',
	'della',
	'di',
	'da',
	'dos',
	'du',
	'la',
	'le',
	'af',
	'av',
	'ter',
	'ten',
	'zu',
	'zur',
	'vom',
	'bin',
	'al',
	'st.'
]);

export interface PersonName {
	readonly given: string;
	/** Empty where only one name was written. */
	readonly family: string;
}

/** The parts of a name as it is written in Europe: "Kari Anne Nordmann", "Nordmann, Kari", "Ludwig van Beethoven". */
export function readPersonName(written: string): PersonName {
	const name = written.trim().replace(/\s+/g, ' ');
	const comma = name.indexOf(',');
	if (comma > 0) return { given: name.slice(comma + 1).trim(), family: name.slice(0, comma).trim() };
	const words = name.split(' ');
	if (words.length === 1) return { given: name, family: '' };
	let start = words.length - 1;
	while (start > 1 && BELONGS_TO_NEXT.has((words[start - 1] ?? '').toLowerCase())) start--;
	return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
