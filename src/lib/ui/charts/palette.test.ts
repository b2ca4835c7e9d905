import { describe, expect, test } from 'vitest';
import { apart, contrast, type Eye } from '../styles/contrast.ts';
import { dark, light, print } from './palette.ts';

const eyes: readonly Eye[] = ['full', 'protan', 'deutan'];
const pairs = (colours: readonly string[]) =>
	colours.flatMap((one, index) => colours.slice(index + 1).map((other) => [one, other] as const));

describe.each(Object.entries({ light, dark, print }))('the %s palette', (_, palette) => {
	test('every bar and line stands out from the sheet', () => {
		for (const colour of [...palette.series, ...Object.values(palette.tones)])
			expect(contrast(colour, palette.sheet)).toBeGreaterThanOrEqual(3);
	});

	test('labels can be read on the sheet, also on an expected range', () => {
		for (const ink of [palette.ink, palette.quiet])
			for (const ground of [palette.sheet, palette.band]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(eyes)('two series are told apart by %s eyes', (eye) => {
		for (const [one, other] of pairs(palette.series)) expect(apart(one, other, eye)).toBeGreaterThan(0.1);
	});

	test.each(eyes)('good, late and bad are told apart by %s eyes', (eye) => {
		const { good, warn, bad } = palette.tones;
		for (const [one, other] of pairs([good, warn, bad])) expect(apart(one, other, eye)).toBeGreaterThan(0.1);
	});
});
