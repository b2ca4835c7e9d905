import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { chartImage } from './chart-image.server.ts';

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const records: ChartSpec = {
	kind: 'line',
	labels: week,
	series: [{ name: 'Enquiries', values: [12, 14, 9, null, 11, 3, 15] }],
	band: { low: week.map(() => 8), high: week.map(() => 18) },
	unit: 'records'
};
const outcomes: ChartSpec = {
	kind: 'stacked-bars',
	labels: ['Contact form of Nordbakeriet', 'Bookings of Salong Saga', 'Orders of Spoke & Sprocket'],
	series: [
		{ name: 'Arrived', tone: 'good', values: [12, 14, 9] },
		{ name: 'Refused', tone: 'bad', values: [0, 1, 2] }
	]
};
const specs: readonly ChartSpec[] = [
	records,
	outcomes,
	{ ...outcomes, kind: 'bars' },
	{ ...records, kind: 'spark' },
	{
		kind: 'range-bars',
		labels: ['Minutes for one order'],
		series: [{ name: 'Likely', values: [40] }],
		band: { low: [20], high: [90] }
	}
];

async function pixels(png: Buffer) {
	const image = await loadImage(png);
	const context = createCanvas(image.width, image.height).getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, image.width, image.height);
	const count = (is: (red: number, green: number, blue: number, alpha: number) => boolean) => {
		let found = 0;
		for (let at = 0; at < data.length; at += 4)
			if (is(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0)) found += 1;
		return found;
	};
	return { width: image.width, height: image.height, count };
}

describe.each(specs)('a picture of $kind', (spec) => {
	test('is a PNG of twice the size, on white and not blank', async () => {
		const png = await chartImage(spec, { width: 320, height: 160 });
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		const { width, height, count } = await pixels(png);
		expect([width, height]).toEqual([640, 320]);
		expect(count((_red, _green, _blue, alpha) => alpha < 255)).toBe(0);
		expect(count((red, green, blue) => red === 255 && green === 255 && blue === 255)).toBeGreaterThan(
			width * height * 0.2
		);
		expect(count((red, green, blue) => red + green + blue < 600)).toBeGreaterThan(500);
	});
});

test('its labels are written: more ink than the same picture without them', async () => {
	const ink = async (spec: ChartSpec) =>
		(await pixels(await chartImage(spec, { width: 400, height: 200 }))).count(
			(red, green, blue) => red + green + blue < 120
		);
	const silent = { ...outcomes, labels: outcomes.labels.map((label) => label.replace(/\S/g, '\u00a0')) };
	expect(await ink(outcomes)).toBeGreaterThan((await ink(silent)) + 500);
});

test('a small line for any ground is see-through around its one colour, and small in bytes', async () => {
	const weeks = {
		kind: 'spark',
		labels: week,
		series: [{ name: 'Enquiries', values: [12, 14, 9, 0, 11, 3, 15] }]
	} as const;
	const png = await chartImage(weeks, { width: 136, height: 32, ground: 'any' });
	const { width, height, count } = await pixels(png);
	expect([width, height]).toEqual([272, 64]);
	expect(count((_red, _green, _blue, alpha) => alpha === 0)).toBeGreaterThan(width * height * 0.7);
	const blue = (red: number, green: number, blue: number) => red === 0x5f && green === 0x83 && blue === 0xcc;
	expect(count((...rgba) => rgba[3] === 255 && blue(rgba[0], rgba[1], rgba[2]))).toBeGreaterThan(300);
	expect(png.length).toBeLessThan(1200);
});

test('the same numbers make the same picture, byte by byte', async () => {
	const size = { width: 320, height: 160 };
	expect((await chartImage(records, size)).equals(await chartImage(records, size))).toBe(true);
});
