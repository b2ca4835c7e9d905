import type { Plugin } from 'chart.js';
import type { Palette } from './palette.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';

type Drawing = Plugin<'bar' | 'line'>;

/**
 * Draws what a bar alone cannot say: how far off it may be (a thin line with two ends), or, for a range bar, where in
 * it the likely value lies (a notch).
 */
export function spread(spec: ChartSpec, palette: Palette, lies: boolean): Drawing {
	return {
		id: 'spread',
		afterDatasetsDraw(chart) {
			const scale = chart.scales[lies ? 'x' : 'y'];
			const { ctx } = chart;
			if (!scale) return;

			const line = (from: number, to: number, across: number, offFrom: number, offTo: number) => {
				ctx.moveTo(lies ? from : across + offFrom, lies ? across + offFrom : from);
				ctx.lineTo(lies ? to : across + offTo, lies ? across + offTo : to);
			};

			ctx.save();
			ctx.beginPath();
			chart.getDatasetMeta(0).data.forEach((bar, index) => {
				const across = lies ? bar.y : bar.x;
				const likely = spec.series[0]?.values[index];
				const low = spec.band?.low[index];
				const high = spec.band?.high[index];
				if (low === undefined || high === undefined) return;
				if (spec.kind === 'range-bars') {
					if (typeof likely !== 'number') return;
					const at = scale.getPixelForValue(likely);
					line(at, at, across, -13, 13);
					return;
				}
				const from = scale.getPixelForValue(low);
				const to = scale.getPixelForValue(high);
				line(from, to, across, 0, 0);
				line(from, from, across, -5, 5);
				line(to, to, across, -5, 5);
			});
			// Twice, wide and pale below narrow and dark: it must be seen on the bar as well as beside it.
			for (const [colour, width] of [
				[palette.sheet, 4],
				[palette.ink, 2]
			] as const) {
				ctx.strokeStyle = colour;
				ctx.lineWidth = width;
				ctx.stroke();
			}
			ctx.restore();
		}
	};
}
