/** One part between two marks. Header names are in lower case; the places are those of its content. */
export interface Part {
	readonly headers: ReadonlyMap<string, string>;
	readonly start: number;
	readonly end: number;
}

/**
 * The parts of a multipart body that stands in text, one character a byte. Line breaks of either kind, text before the
 * first mark and a missing last mark are tolerated.
 */
export function splitParts(text: string, boundary: string): Part[] {
	const escaped = boundary.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	const marks = [...text.matchAll(new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g'))];
	const last = marks.findIndex(([, closing]) => closing !== undefined);
	return marks
		.slice(0, last === -1 ? undefined : last)
		.map((mark, index) => partOf(text, mark.index + mark[0].length, marks[index + 1]?.index ?? text.length));
}

function partOf(text: string, start: number, end: number): Part {
	const part = text.slice(start, end);
	const gap = /\r?\n\r?\n/.exec(part);
	const head = gap ? part.slice(0, gap.index) : part;
	// A line that begins with a space goes on with the header before it.
	const headers = head.split(/\r?\n(?![ \t])/).flatMap((line) => {
		const colon = line.indexOf(':');
		return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
	});
	return { headers: new Map(headers), start: gap ? start + gap.index + gap[0].length : end, end };
}
