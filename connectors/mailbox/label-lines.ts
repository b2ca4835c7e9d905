import { isLabel, splitLabel } from './label.ts';
import type { Labelled, Line } from './line.ts';

export interface LabelLine extends Labelled {
	/** The layout says so, so no manner has to be kept. */
	readonly certain: boolean;
}

/**
 * The label that each line may begin with, or null. Where the labels are bold, plain lines have none; where the names
 * of the form's fields are given, nothing else is one.
 */
export function labelLines(lines: readonly Line[], names: readonly string[]): (LabelLine | null)[] {
	const known = new Set(names.map(plain));
	const bold = inBold(lines);
	const written = lines.map(({ text }) => splitLabel(text));
	const found = bold.size > 1 && bold.size >= lines.filter((line, place) => !line.bold && written[place]).length;
	const all = lines.map((line, place): LabelLine | null => {
		const label = found ? (bold.has(line) ? line.bold : null) : written[place];
		if (!label || line.field || (known.size > 0 && !known.has(plain(label.label)))) return null;
		return { label: label.label, value: label.value, certain: found || known.size > 0 };
	});
	return found ? withoutTitle(lines, all) : all;
}

const plain = (name: string): string => name.trim().toLowerCase();

/** The lines that begin with a bold name; where some of these end in a colon, only they. */
function inBold(lines: readonly Line[]): ReadonlySet<Line> {
	const bold = lines.filter((line) => line.bold && !line.field && (line.bold.colon || isLabel(line.bold.label)));
	const colons = bold.filter((line) => line.bold?.colon);
	return new Set(colons.length > 1 ? colons : bold);
}

/** A bold line above the first bold name is the mail's title. */
function withoutTitle(lines: readonly Line[], labels: readonly (LabelLine | null)[]): (LabelLine | null)[] {
	const first = labels.findIndex((label) => label !== null);
	const next = lines.findIndex((line, place) => place > first && line.text.trim() !== '');
	const title = labels[first]?.value === '' && labels[next] !== null && labels[next] !== undefined;
	return labels.map((label, place) => (title && place === first && !lines[first]?.bold?.colon ? null : label));
}
