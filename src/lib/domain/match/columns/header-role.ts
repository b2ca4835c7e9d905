import { readName } from '../../mapping/suggest/reading.ts';
import { fold, spell, wordsIn } from '../../mapping/suggest/tokens.ts';
import { ROLE_OF_IDEA, WHOLE_HEADINGS } from './header-words.ts';
import type { Role } from './role.ts';

export interface HeaderRole {
	readonly role: Role;
	/** 0 to 1. */
	readonly confidence: number;
}

const inOneWord = (heading: string, plain: (text: string) => string): string => wordsIn(plain(heading)).join('');

const WHOLE: ReadonlyMap<string, Role> = new Map(
	WHOLE_HEADINGS.flatMap(([role, list]) =>
		list
			.split(', ')
			.flatMap((heading) => [fold, spell].map((plain): [string, Role] => [inOneWord(heading, plain), role]))
	)
);

/** Words that take the tax out of an amount. */
const WITHOUT_TAX = /\b(?:ex|excl|excluding|eks|ekskl|exkl|uten|utan|uden|ohne|zzgl|net|netto)\b/;
const WITH_TAX = /\b(?:incl?|inkl?|including|inklusive|brutto|gross)\b/;
/** Words that say that it is one article's, and not the record's. */
const OF_A_PART = /\b(?:line ?items?|items?|unit|enhets?|stk|styck|stueck|artikkel|artikel|article)\b/;

/** What a heading says its column holds, in English, Norwegian, Swedish, Danish or German; null where it says nothing. */
export function headerRole(heading: string): HeaderRole | null {
	const whole = WHOLE.get(inOneWord(heading, fold)) ?? WHOLE.get(inOneWord(heading, spell));
	if (whole !== undefined) return { role: whole, confidence: 0.93 };
	const { idea, rest } = readName(heading);
	if (idea === null) return null;
	const [role, known] = ROLE_OF_IDEA[idea] ?? (['other', 0.8] as const);
	const words = fold(heading);
	if (OF_A_PART.test(words)) return { role: 'item', confidence: 0.8 };
	const amount = role === 'gross' || role === 'tax';
	const meant = amount && WITHOUT_TAX.test(words) ? 'net' : amount && WITH_TAX.test(words) ? 'gross' : role;
	// "Date of the last change" is still a date, but each word that nobody knows makes it less the date that is meant.
	return { role: meant, confidence: known * 0.85 ** Math.min(3, rest.length) };
}
