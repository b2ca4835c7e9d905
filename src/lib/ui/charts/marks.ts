import type { Plugin } from 'chart.js';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import type { Palette } from './palette.ts';

/** CSS pixels above the chart in which the numbers of the marks stand. */
export const MARK_ROOM = 26;

/** An upright line at each day on which something changed, with its number above the chart. */
export const marks = (spec: ChartSpec, palette: Palette, fontFamily: string): Plugin<'bar' | 'line'> => ({
	id: 'marks',
	afterDatasetsDraw({ ctx, chartArea: { top, bottom, left, right }, scales: { x } }) {
		if (!x) return;
		ctx.save();
		ctx.font = `600 12px ${fontFamily}`;
		ctx.textAlign = 'center';
		ctx.textBaseline = 'bottom';
		ctx.fillStyle = palette.ink;
		ctx.strokeStyle = palette.quiet;
		ctx.lineWidth = 1.5;
		let free = -Infinity;
		for (const { index, label } of spec.marks ?? []) {
			const at = x.getPixelForValue(index);
			ctx.setLineDash([4, 4]);
			ctx.beginPath();
			ctx.moveTo(at, top - 4);
			ctx.lineTo(at, bottom);
			ctx.stroke();
			const half = ctx.measureText(label).width / 2;
			const place = Math.min(Math.max(at, left + half), right - half);
			// Two that stand close do not write over each other: the second is found in the table.
			if (place - half < free) continue;
			ctx.fillText(label, place, top - 6);
			free = place + half + 4;
		}
		ctx.restore();
	}
});
