import { sayCount, type StatusCount } from './status-line.ts';

/** Dark enough for white letters. */
const COLOURS = { good: '#1c653a', warn: '#804b00', bad: '#a1281c', idle: '#5c564a' };

/** Pixels that a letter of 11 px Verdana takes in the middle; `textLength` does the rest. */
const LETTER = 6.6;
const ROOM = 12;

const colourOf = ({ works, of }: StatusCount): string =>
	of === 0 ? COLOURS.idle : works === of ? COLOURS.good : works === 0 ? COLOURS.bad : COLOURS.warn;

const part = (text: string, x: number, width: number, colour: string): string =>
	`<rect x="${x}" width="${width}" height="20" fill="${colour}"/>` +
	`<text x="${x + ROOM / 2}" y="14" textLength="${width - ROOM}" lengthAdjust="spacingAndGlyphs">${text}</text>`;

/** The badge as SVG: "Handover: 5 of 5 work", in a colour of state and always with its words. */
export const statusBadge = (count: StatusCount): string => {
	const words = sayCount(count);
	const [left, right] = ['Handover', words].map((text) => Math.round(text.length * LETTER) + ROOM);
	const [first, second] = [left ?? 0, right ?? 0];
	const title = `Handover: ${words}`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${first + second}" height="20" role="img" aria-label="${title}">` +
		`<title>${title}</title><g fill="#ffffff" font-family="Verdana,DejaVu Sans,Arial,sans-serif" font-size="11">` +
		`${part('Handover', 0, first, '#3a352c')}${part(words, first, second, colourOf(count))}</g></svg>`
	);
};
