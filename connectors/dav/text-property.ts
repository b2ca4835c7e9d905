import { propertyAt, withValue, type Lines, type Place } from './component.ts';
import { escapeText, splitParts, unescapeText } from './escaping.ts';

/** The text at this place, '' where there is none. */
export const textAt = (lines: Lines, place: Place): string => unescapeText(propertyAt(lines, place)?.value ?? '');

/** The lines with this text; untouched where they say it already, however they write it. */
export const withText = (lines: Lines, place: Place, text: string): Lines =>
	propertyAt(lines, place) && textAt(lines, place) === text ? lines : withValue(lines, place, escapeText(text));

/** A place inside a structured value, such as the city in an address. */
export interface PartPlace extends Place {
	readonly part: number;
	/** How many parts the value has. */
	readonly of: number;
	readonly separator: ';' | ',';
}

export const partAt = (lines: Lines, place: PartPlace): string => unescapeText(partsAt(lines, place)[place.part] ?? '');

/** The lines with this text as one part of a value, the other parts as they were. */
export function withPart(lines: Lines, place: PartPlace, text: string): Lines {
	if (partAt(lines, place) === text) return lines;
	const parts = partsAt(lines, place);
	const padded = [...parts, ...Array<string>(Math.max(0, place.of - parts.length)).fill('')];
	return withValue(lines, place, padded.with(place.part, escapeText(text)).join(place.separator));
}

const partsAt = (lines: Lines, place: PartPlace): string[] =>
	splitParts(propertyAt(lines, place)?.value ?? '', place.separator);
