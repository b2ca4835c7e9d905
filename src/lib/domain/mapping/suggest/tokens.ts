const LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	æ: 'ae',
	ß: 'ss',
	œ: 'oe',
	đ: 'd',
	ł: 'l',
	þ: 'th',
	ð: 'd'
};
const SPELT: Readonly<Record<string, string>> = { å: 'aa', ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', æ: 'ae', ß: 'ss' };

/** Lower case and without accents: Förnamn → fornamn. */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[øæßœđłþð]/g, (letter) => LETTERS[letter] ?? letter);

/** Lower case, with accents spelt out as on a keyboard that has none: Förnamn → foernamn. */
export const spell = (text: string): string =>
	fold(
		text
			.toLowerCase()
			.normalize('NFC')
			.replace(/[åäöøüæß]/g, (letter) => SPELT[letter] ?? letter)
	);

/** The words of a field's name as it is written: `billing_firstName2` → billing, first, Name, 2. */
export const wordsIn = (name: string): string[] =>
	name
		.normalize('NFC')
		.replace(/(?<=\p{L})[’']s(?!\p{L})/gu, '')
		.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
		.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
		.split(/[^\p{L}\p{M}\d]+/u)
		.filter((word) => word !== '');

export const tokensOf = (name: string): string[] => wordsIn(name.slice(0, 200)).map(fold);
