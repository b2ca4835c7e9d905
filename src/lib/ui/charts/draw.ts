import type * as ChartJs from './chart-js.ts';
import type { DrawableChart } from './config.ts';

type Drawing = typeof ChartJs;
let drawing: Drawing | undefined;

/** Draws on the canvas, in place of what was there. Fetches Chart.js at the first call, and is done at once after it. */
export function draw(canvas: HTMLCanvasElement, config: DrawableChart): void {
	// Not awaited once it is there: a page that is about to be printed waits for nobody.
	if (drawing) replace(drawing, canvas, config);
	else void import('./chart-js.ts').then((loaded) => replace((drawing = loaded), canvas, config));
}

function replace({ Chart }: Drawing, canvas: HTMLCanvasElement, config: DrawableChart): void {
	if (!canvas.isConnected) return;
	erase(canvas);
	new Chart(canvas, config);
}

/** Takes the chart off its canvas; nothing happens where none was drawn. */
export function erase(canvas: HTMLCanvasElement): void {
	drawing?.Chart.getChart(canvas)?.destroy();
}
