/**
 * What the calculator costs in a real Chromium: 20,000 draws for the five handovers of golden case C12, and the time
 * from a key to the next picture with the new range while the worker draws, beside a field of the same page
 * for which nothing is worked out.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { goldenInput } from '#lib/domain/estimate/fixtures/cases.ts';
import { prepare } from '#lib/domain/estimate/prepare.ts';
import type { measure } from './in-browser/draws.ts';
import { startBrowser } from '../tests/support/browser.ts';
import { openHouse } from '../tests/support/house.ts';
import { variates } from './variates.ts';

const DRAWS = 20_000;
const RUNS = 15;
const KEYS = 60;

const at = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** The domain code as one script for the page. */
const bundled = async (): Promise<string> => {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry: join(import.meta.dirname, 'in-browser/draws.ts'), formats: ['iife'], name: 'bench' }
		}
	});
	const [first] = Array.isArray(built) ? built : [built];
	const chunk = first && 'output' in first ? first.output[0] : null;
	if (!chunk) throw new Error('The bench could not be built for the browser.');
	return chunk.code;
};

/** Milliseconds from each key to the picture after it, and the longest time between two pictures meanwhile. */
const typed = async (page: Page, field: string, keys: number): Promise<{ keys: number[]; longest: number }> => {
	return page.evaluate(
		async ({ field, keys }) => {
			const input = document.querySelector<HTMLInputElement>(field);
			if (!input) throw new Error('The field is not there.');
			const picture = () => new Promise<number>((done) => requestAnimationFrame(done));
			const times: number[] = [];
			let longest = 0;
			for (let key = 0; key < keys; key += 1) {
				await picture();
				input.value = String(20 + (key % 70));
				const start = performance.now();
				input.dispatchEvent(new Event('input', { bubbles: true }));
				// What the page does for a key is done when its microtasks are: the next task finds it done.
				await new Promise((done) => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = done;
					port2.postMessage(null);
				});
				times.push(performance.now() - start);
				let before = await picture();
				for (let pictures = 0; pictures < 12; pictures += 1) {
					const now = await picture();
					longest = Math.max(longest, now - before);
					before = now;
				}
			}
			return { keys: times, longest };
		},
		{ field, keys }
	);
};

const input = goldenInput('C12');
const real = await startBrowser();
if ('missing' in real) throw new Error('This bench needs Chromium.');
const house = await openHouse();
try {
	const page = await real.browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${house.address}/glossary`);
	await page.evaluate(`${await bundled()}; globalThis.bench = bench;`);
	const drawn = await page.evaluate(
		({ input, draws, count, runs }) =>
			(globalThis as unknown as { bench: { measure: typeof measure } }).bench.measure(input, draws, count, runs),
		{ input, draws: DRAWS, count: variates(prepare(input), DRAWS), runs: RUNS }
	);

	await page.goto(house.address);
	await page.getByRole('button', { name: 'Start from this example' }).click();
	await page.getByRole('textbox', { name: 'How often?' }).first().waitFor();
	await page.waitForTimeout(2000);
	const idle = await typed(page, 'input[role="combobox"]', KEYS);
	const keys = await typed(page, 'input[id$="volume"]', KEYS);

	process.stdout.write(
		`${DRAWS} draws for five handovers in Chromium ${real.browser.version()}
  first run         ${drawn.answer[0]?.toFixed(1)} ms
  median of ${RUNS}      ${at(drawn.answer, 0.5).toFixed(1)} ms, ${(at(drawn.answer, 0.5) / at(drawn.bare, 0.5)).toFixed(1)} times a bare loop of the same draws
  exact mean and lognormal range: ${at(drawn.quick, 0.5).toFixed(2)} ms
a key in “how often”, until the page has its new range
  median            ${at(keys.keys, 0.5).toFixed(1)} ms
  slowest of ${KEYS}     ${Math.max(...keys.keys).toFixed(1)} ms
  longest time between two pictures while the worker draws: ${keys.longest.toFixed(1)} ms,
  ${idle.longest.toFixed(1)} ms where nothing is worked out
`
	);
} finally {
	await real.stop();
	await house.stop();
}
