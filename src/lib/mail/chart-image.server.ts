import { createCanvas } from '@napi-rs/canvas';
import { Chart } from '#lib/ui/charts/chart-js.ts';
import { chartConfig } from '#lib/ui/charts/config.ts';
import { anyGround, print } from '#lib/ui/charts/palette.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { labelFont } from './label-font.server.ts';
import { oneColourPng } from './one-colour-png.ts';

export interface ImageSize {
	/** CSS pixels; the picture has twice as many each way, for sharp screens and for print. */
	readonly width: number;
	readonly height: number;
	/** White where absent; `any`: see-through and in one colour that can be seen on white and in the dark alike. */
	readonly ground?: 'any';
}

/** The chart as PNG, drawn from the same spec and by the same builder as the page's. */
export async function chartImage(
	spec: ChartSpec,
	{ width, height, ground }: ImageSize,
	locale = 'en-GB'
): Promise<Buffer> {
	const canvas = createCanvas(width, height);
	const config = chartConfig(spec, ground ? anyGround : print, { locale, fontFamily: labelFont() });
	// Chart.js only ever uses the parts of a canvas that the drawing library has as well.
	const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
		...config,
		options: { ...config.options, responsive: false, devicePixelRatio: 2, events: [] }
	});
	try {
		const context = canvas.getContext('2d');
		if (ground) {
			const { data } = context.getImageData(0, 0, width * 2, height * 2);
			const alpha = Uint8Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4 + 3] ?? 0);
			return oneColourPng(alpha, width * 2, anyGround.series[0]);
		}
		context.globalCompositeOperation = 'destination-over';
		context.fillStyle = print.sheet;
		context.fillRect(0, 0, width * 2, height * 2);
		return await canvas.encode('png');
	} finally {
		chart.destroy();
	}
}
