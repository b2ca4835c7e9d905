import { isFooter, isRule, isSignatureMark } from './footer.ts';
import { takesLongText } from './label.ts';
import { labelLines, type LabelLine } from './label-lines.ts';
import type { Line } from './line.ts';
import { Manner } from './manner.ts';

/** Fields by their label, in the order of the mail. */
export type Fields = Map<string, string>;

/**
 * Reads the fields of a form that was mailed.
 *
 * People write colons too, so a line that looks like a label is one only where it keeps to the manner of the labels
 * before it, and not a second time by the same name.
 *
 * @param names the form's own field names where they are known; then nothing else is taken for a label
 */
export function readLines(lines: readonly Line[], names: readonly string[]): Fields {
	const reader = new LineReader(lines, labelLines(lines, names));
	for (const [place, line] of lines.entries()) {
		if (isSignatureMark(line.text)) break;
		reader.read(line, place);
	}
	reader.close();
	return reader.fields;
}

interface Open {
	readonly label: string;
	/** Its value stands below its label. */
	readonly below: boolean;
	readonly lines: string[];
}

class LineReader {
	readonly fields: Fields = new Map();
	readonly #lines: readonly Line[];
	readonly #labels: readonly (LabelLine | null)[];
	readonly #manner = new Manner();
	readonly #times = new Map<string, number>();
	#open: Open | null = null;

	constructor(lines: readonly Line[], labels: readonly (LabelLine | null)[]) {
		this.#lines = lines;
		this.#labels = labels;
	}

	read(line: Line, place: number): void {
		const label = this.#labels[place] ?? null;
		if (line.field) {
			this.close();
			this.fields.set(this.#nameFor(line.field.label), line.field.value);
		} else if (label && this.#isField(label, place)) {
			this.close();
			this.#manner.add(label, this.#isApart(place));
			this.#open = { label: label.label, below: label.value === '', lines: [label.value] };
		} else if (this.#isEnd(line.text, place)) this.close();
		else this.#open?.lines.push(line.text);
	}

	close(): void {
		if (this.#open) this.fields.set(this.#open.label, this.#open.lines.join('\n').trim());
		this.#open = null;
	}

	/** Two fields of a table can have the same name; neither is lost. */
	#nameFor(label: string): string {
		let times = this.#times.get(label) ?? 1;
		const name = (): string => (times === 1 ? label : `${label} (${times})`);
		while (this.fields.has(name())) times++;
		this.#times.set(label, times);
		return name();
	}

	#isField(label: LabelLine, place: number): boolean {
		if (this.fields.has(label.label) || this.#open?.label === label.label) return false;
		if (label.certain) return true;
		const apart = this.#isApart(place);
		if (!this.#manner.fits(label, apart)) return false;
		// Within a message that a person wrote, more speaks against a label than for it.
		if (!this.#open || this.#open.below || !takesLongText(this.#open.label)) return true;
		if (apart && this.#manner.isTight) return false;
		return label.value !== '' || this.#labels[place + 1] !== null || this.#textAt(place + 1) === '';
	}

	#isApart(place: number): boolean {
		const above = this.#lines[place - 1];
		return above === undefined || above.text.trim() === '' || above.field !== undefined || isRule(above.text);
	}

	/** A footer ends a value, and so does a drawn line where the customer's words do not go on below it. */
	#isEnd(text: string, place: number): boolean {
		if (isFooter(text)) return this.#isApart(place);
		if (!isRule(text)) return false;
		let below = place + 1;
		while (below < this.#lines.length && this.#textAt(below) === '') below++;
		const next = this.#textAt(below);
		return next === '' || this.#labels[below] !== null || isFooter(next) || isSignatureMark(next) || isRule(next);
	}

	#textAt(place: number): string {
		return this.#lines[place]?.text.trim() ?? '';
	}
}
