import { fold } from '../../mapping/suggest/tokens.ts';

/** A name to compare: its words in alphabetical order, without accents, titles and the legal form of a firm. */
export interface ComparedName {
	/** The words with a space between them; empty where there is no name. */
	readonly key: string;
	readonly words: readonly string[];
}

const LEFT_OUT: ReadonlySet<string> = new Set(
	(
		'as asa ans da enk nuf sa ab hb kb aps is ivs gmbh ag ug kg ohg ek ev mbh co company ltd limited plc llp llc inc corp ' +
		'corporation bv nv oy oyj sarl srl spa sl ou und and og och the mr mrs ms miss dr prof herr frau hr fru herre'
	).split(' ')
);

/** æ, ä and ae, ø, ö and oe, å and aa, ü and ue are one letter each, as a foreign keyboard writes them. */
const plain = (text: string): string =>
	fold(text).replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/aa/g, 'a').replace(/ue/g, 'u');

const NOTHING: ComparedName = { key: '', words: [] };

/** Reads a name of a person or a firm: "Nordmann, Kari" and "Kari Nordmann" are one, as are "Saga AS" and "SAGA". */
export function readComparedName(text: string): ComparedName {
	if (text === '') return NOTHING;
	const all = plain(text.replace(/\b([A-Za-z])\/([A-Za-z])\b/g, '$1$2').replace(/(?<=\p{L})[.'’](?=\p{L})/gu, ''))
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word !== '');
	const telling = all.filter((word) => !LEFT_OUT.has(word));
	const words = (telling.length > 0 ? telling : all).sort();
	return { key: words.join(' '), words };
}
