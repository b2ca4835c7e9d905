import type { Typed } from '#lib/domain/estimate/draft.ts';
import { readTypedNumber } from '#lib/domain/estimate/typed-number.ts';

// Once it is made half as wide again, as every typed range is, this is about what one figure is spread out to.
const LOWER = 0.75;
const HIGHER = 1.4;

/** One typed figure as a first range to correct; what cannot be read stays as it is, in the middle. */
export function asRange(text: string): Typed {
	const read = readTypedNumber(text);
	if (!read.fine || read.value <= 0) return ['', text, ''];
	const comma = text.includes(',');
	const write = (value: number): string => {
		const rounded = String(Number(value.toPrecision(2)));
		return comma ? rounded.replace('.', ',') : rounded;
	};
	const factor = read.percent ? 100 : 1;
	return [write(read.value * factor * LOWER), text, write(read.value * factor * HIGHER)];
}
