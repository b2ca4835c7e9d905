const QUOTED = /“[^”]*”/g;
const NUMBERS = /\d+/g;
/** How our own sentences speak of a field; anything else that is quoted is what stood in the record. */
const BEFORE_FIELD = /\bfield $/;
const AFTER_FIELD = /^ (could not be filled|is needed)\b/;

/** The reason in a sentence without what is this one record’s own, so that records with the same trouble stand together. */
export const causeOf = (say: string): string =>
	say
		.replace(QUOTED, (quoted, at: number) => {
			const isField = BEFORE_FIELD.test(say.slice(0, at)) || AFTER_FIELD.test(say.slice(at + quoted.length));
			return isField ? quoted : '“…”';
		})
		.replace(NUMBERS, '0');
