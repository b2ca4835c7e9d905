import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bedFile } from '../tests/support/bed/bed-file.ts';
import { openBed } from '../tests/support/bed/open-bed.ts';
import { openHouse } from '../tests/support/house.ts';
import { signedUp } from '../tests/support/signed-up.ts';

/** `node bench/pages.ts [records]`: how long a page takes while so many records are carried by the same program. */
const [records = 50_000] = process.argv.slice(2).map(Number);
const PATHS = ['/', '/home', '/connections', '/attention', '/systems'];
/** Milliseconds from one page to the next: one person, clicking fast. */
const EVERY = 40;
/** Milliseconds until the first records are on their way. */
const WARM = 1_500;

const percentile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const bed = await openBed({ orders: records, delay: 5, faults: [], keys: true });
const house = await openHouse();
try {
	const kari = await signedUp(house.address);
	const times = async (goOn: () => boolean): Promise<number[]> => {
		const all: number[] = [];
		for (let index = 0; goOn(); index += 1) {
			const start = performance.now();
			await kari.page(PATHS[index % PATHS.length] ?? '/');
			all.push(performance.now() - start);
			await pause(EVERY);
		}
		return all;
	};
	const most = (count: number) => (): boolean => count-- > 0;
	await times(most(30));
	const quiet = await times(most(300));

	const file = join(house.folder, 'bed.json');
	await writeFile(file, JSON.stringify(bedFile(bed, { concurrency: 50, once: 'key' })));
	await house.command('apply', file);
	// What is served takes up the next slot by itself; until then the pages would be measured at rest.
	const isRunning = async (): Promise<boolean> => (await bed.count()).stored > 0;
	while (!(await isRunning())) await pause(200);
	await pause(WARM);
	let isDone = false;
	const watching = (async () => {
		while ((await bed.count()).stored < records) await pause(500);
		isDone = true;
	})();
	const busy = await times(() => !isDone);
	await watching;
	for (const share of [0.5, 0.99]) {
		const [before, during] = [percentile(quiet, share), percentile(busy, share)];
		console.log(
			`a page, p${share * 100}: ${during.toFixed(1)} ms while ${records} records are carried (${busy.length} pages), ${(during / before).toFixed(1)} times as at rest (${before.toFixed(1)} ms)`
		);
	}
} finally {
	await house.stop();
	await bed.close();
}
