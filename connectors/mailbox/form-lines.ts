import { isFooter, isRule, isSignatureMark } from './footer.ts';
import { takesLongText } from './label.ts';
import { labelLines, type LabelLine } from './label-lines.ts';
import type { Line } from './line.ts';

/** Fields by their label, in the order of the mail. */
export type Fields = Map<string, string>;

interface Open {
	readonly label: string;
	/** Its value stands below its label. */
	readonly below: boolean;
	readonly lines: string[];
}

/**
 * Reads the fields of a form that was mailed.
 *
 * People write colons too, so a line that looks like a label is one only where it keeps to the manner of the labels
 * before it: with an empty line above where they all have one, with its value below where they all have, and not a
 * second time by the same name.
 *
 * @param names the form's own field names where they are known; then nothing else is taken for a label
 */
export function readLines(lines: readonly Line[], names: readonly string[]): Fields {
	const fields: Fields = new Map();
	const labels = labelLines(lines, names);
	const seen = new Map<string, number>();
	const manner = { begun: 0, apart: 0, below: 0 };
	let open: Open | null = null;
	const close = (): void => {
		if (open) fields.set(open.label, open.lines.join('\n').trim());
		open = null;
	};
	for (const [place, line] of lines.entries()) {
		const label = labels[place] ?? null;
		if (isSignatureMark(line.text)) break;
		if (line.field) {
			close();
			fields.set(nameFor(line.field.label), line.field.value);
		} else if (label && begins(label, place)) {
			close();
			open = { label: label.label, below: label.value === '', lines: [label.value] };
		} else if (endsValue(lines, labels, place)) close();
		else (open as Open | null)?.lines.push(line.text);
	}
	close();
	return fields;

	/** Two fields of a table can have the same name; neither is lost. */
	function nameFor(label: string): string {
		let times = seen.get(label) ?? 1;
		const name = (): string => (times === 1 ? label : `${label} (${times})`);
		while (fields.has(name())) times++;
		seen.set(label, times);
		return name();
	}

	function begins(label: LabelLine, place: number): boolean {
		if (fields.has(label.label) || open?.label === label.label) return false;
		const apart = isApart(lines, place);
		if (!label.certain && !fits(label, apart, lines[place + 1]?.text ?? '', labels[place + 1] ?? null)) return false;
		if (manner.begun > 0 && apart) manner.apart++;
		if (label.value === '') manner.below++;
		manner.begun++;
		return true;
	}

	function fits(label: LabelLine, apart: boolean, next: string, nextLabel: LabelLine | null): boolean {
		if (manner.begun > 1 && manner.apart === manner.begun - 1 && !apart) return false;
		if (manner.begun > 1 && manner.below === manner.begun && label.value !== '') return false;
		if (!open || open.below || !takesLongText(open.label)) return true;
		if (manner.begun > 2 && manner.apart === 0 && apart) return false;
		return label.value !== '' || next.trim() === '' || nextLabel !== null;
	}
}

const isApart = (lines: readonly Line[], place: number): boolean => {
	const above = lines[place - 1];
	return above === undefined || above.text.trim() === '' || above.field !== undefined || isRule(above.text);
};

/** A footer ends a value, and so does a drawn line where the customer's words do not go on below it. */
function endsValue(lines: readonly Line[], labels: readonly (LabelLine | null)[], place: number): boolean {
	const text = lines[place]?.text ?? '';
	if (isFooter(text)) return isApart(lines, place);
	if (!isRule(text)) return false;
	let next = place + 1;
	while (lines[next]?.text.trim() === '') next++;
	const below = lines[next]?.text;
	return below === undefined || labels[next] !== null || isFooter(below) || isSignatureMark(below) || isRule(below);
}
