import { lineOf, propertyIn, type Property } from './property.ts';

/** A vCard or an iCalendar object as whole lines. */
export type Lines = readonly string[];

/** Which property of a component is meant: the first of this name that is accepted. */
export interface Place {
	readonly component: string;
	readonly name: string;
	readonly accepts?: (property: Property) => boolean;
}

// These say how the old value was written; ours is plain text.
const HOW_WRITTEN = /;(?:VALUE|ENCODING|CHARSET)=(?:"[^"]*"|[^";:])*/gi;

/** The property at its place, or undefined. Of several components of one name the first counts. */
export const propertyAt = (lines: Lines, place: Place): Property | undefined => search(lines, place).found;

/** All properties of this name. */
export const propertiesOf = (lines: Lines, name: string): Property[] =>
	lines.map(propertyIn).filter((property) => property !== null && property.name === name) as Property[];

/** The lines with this value at its place, in the line that is there, else in a new one at the component's end. */
export function withValue(lines: Lines, place: Place, value: string, parameters?: string): string[] {
	const { index, end, found } = search(lines, place);
	if (found) {
		const kept = parameters ?? found.parameters.replace(HOW_WRITTEN, '');
		return lines.with(index, lineOf({ ...found, parameters: kept, value }));
	}
	return lines.toSpliced(end, 0, lineOf({ group: '', name: place.name, parameters: parameters ?? '', value }));
}

function search(lines: Lines, place: Place): { index: number; end: number; found?: Property } {
	const inside: string[] = [];
	for (const [index, line] of lines.entries()) {
		const property = propertyIn(line);
		const here = inside.at(-1) === place.component;
		if (property?.name === 'BEGIN') inside.push(property.value.toUpperCase());
		else if (property?.name === 'END' && here) return { index, end: index };
		else if (property?.name === 'END') inside.pop();
		else if (property?.name === place.name && here && (place.accepts?.(property) ?? true)) {
			return { index, end: index, found: property };
		}
	}
	return { index: lines.length, end: lines.length };
}
