import { createCanvas } from '@napi-rs/canvas';
import { Chart } from '#lib/ui/charts/chart-js.ts';
import { chartConfig } from '#lib/ui/charts/config.ts';
import { print } from '#lib/ui/charts/palette.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { labelFont } from './label-font.server.ts';

export interface ImageSize {
	/** CSS pixels; the picture has twice as many each way, for sharp screens and for print. */
	readonly width: number;
	readonly height: number;
}

/** The chart as PNG on white, drawn from the same spec and by the same builder as the page's. */
export async function chartImage(spec: ChartSpec, { width, height }: ImageSize, locale = 'en-GB'): Promise<Buffer> {
	const canvas = createCanvas(width, height);
	const config = chartConfig(spec, print, { locale, fontFamily: labelFont() });
	// Chart.js only ever uses the parts of a canvas that the drawing library has as well.
	const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
		...config,
		options: { ...config.options, responsive: false, devicePixelRatio: 2, events: [] }
	});
	try {
		const context = canvas.getContext('2d');
		context.globalCompositeOperation = 'destination-over';
		context.fillStyle = print.sheet;
		context.fillRect(0, 0, width * 2, height * 2);
		return await canvas.encode('png');
	} finally {
		chart.destroy();
	}
}
