import { describe, expect, test } from 'vitest';
import { drawsOf } from './beta-draws.ts';
import { betaShareBelow } from './beta-quantile.ts';
import { counted } from './counted.ts';
import { generator } from './generator.ts';
import { pert } from './pert.ts';
import type { Uncertain } from './pert.ts';
import { quantiles } from './quantiles.ts';

const DRAWS = 400_000;

function drawn(figure: Uncertain): Float64Array {
	const column = new Float64Array(DRAWS);
	drawsOf(figure, generator(1, 'Salong Saga'))(column);
	return column;
}

describe.each<readonly [string, Uncertain]>([
	['a range that leans left', pert([2, 3, 7])],
	['one with its likely value at the low end', pert([0, 0, 1])],
	['one at the high end', pert([0, 1, 1])],
	['a hair from the high end', pert([0, 1 - 1e-15, 1])],
	['an even one', pert([-1, 0, 1])],
	['three counted of sixty', counted({ x: 3, n: 60 })],
	['none counted of thirty', counted({ x: 0, n: 30 })],
	['all counted of one', counted({ x: 1, n: 1 })],
	['forty thousand of two million', counted({ x: 40_000, n: 2_000_000 })]
])('%s', (_, figure) => {
	test('is drawn as its distribution says, at every tenth', () => {
		const column = drawn(figure);
		for (let tenth = 1; tenth < 10; tenth++) {
			const [value = NaN] = quantiles(column, [tenth / 10]);
			const share = betaShareBelow((value - figure.floor) / figure.width, figure.alpha, figure.beta);
			// Five standard errors of a share of a half at this number of draws.
			expect(Math.abs(share - tenth / 10)).toBeLessThan(5 * Math.sqrt(0.25 / DRAWS));
		}
	});

	test('is never drawn outside what is possible', () => {
		expect(drawn(figure).every((value) => value >= figure.floor && value <= figure.floor + figure.width)).toBe(true);
	});
});

test('what is certain is drawn as it is', () => {
	expect(new Set(drawn(pert(12)))).toEqual(new Set([12]));
});

test('a stream has its own words for each name and seed, and gives them again', () => {
	const words = (seed: number, name: string): number[] => {
		const some = new Uint32Array(4);
		generator(seed, name)(some);
		return [...some];
	};
	expect(words(1, 'minutes')).toEqual(words(1, 'minutes'));
	expect(words(1, 'minutes')).not.toEqual(words(2, 'minutes'));
	expect(words(1, 'minutes')).not.toEqual(words(1, 'volume'));
});

test('the words of a stream fill their range evenly, bit by bit', () => {
	const words = new Uint32Array(100_000);
	generator(7, 'Spoke & Sprocket')(words);
	for (let bit = 0; bit < 32; bit++) {
		const set = words.reduce((count, word) => count + ((word >>> bit) & 1), 0);
		expect(Math.abs(set - 50_000)).toBeLessThan(5 * Math.sqrt(25_000));
	}
});
