import type { DrawableChart } from './config.ts';

/** Draws on the canvas, in place of what was there; fetches Chart.js at the first call. */
export async function draw(canvas: HTMLCanvasElement, config: DrawableChart): Promise<void> {
	const { Chart } = await import('./chart-js.ts');
	if (!canvas.isConnected) return;
	Chart.getChart(canvas)?.destroy();
	new Chart(canvas, config);
}

export async function erase(canvas: HTMLCanvasElement): Promise<void> {
	const { Chart } = await import('./chart-js.ts');
	Chart.getChart(canvas)?.destroy();
}
