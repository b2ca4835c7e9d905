import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '#lib/server/persistence/store.ts';
import { bedFile } from '../tests/support/bed/bed-file.ts';
import { openBed } from '../tests/support/bed/open-bed.ts';
import { openHouse } from '../tests/support/house.ts';

/** `node bench/schedule.ts [connections] [minutes]`: how late runs start where so many connections are due every minute. */
const [count = 1_000, minutes = 3] = process.argv.slice(2).map(Number);
const MINUTE = 60_000;
const TICKS_A_SECOND = 100;

const percentile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Seconds of CPU that a process has used, from the kernel's own count. */
const cpuOf = async (pid: number): Promise<number> => {
	const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};

const bed = await openBed({ orders: 3, delay: 5, faults: [], keys: true });
const house = await openHouse();
try {
	const { systems, connections } = bedFile(bed, { concurrency: 1, once: 'key' });
	const [one] = Object.values(connections);
	const many = Object.fromEntries(Array.from({ length: count }, (_, index) => [`shop-${index}`, one]));
	const file = join(house.folder, 'many.json');
	await writeFile(file, JSON.stringify({ systems, connections: many }));
	const applied = await house.command('apply', file);
	if (applied.code !== 0) throw new Error(applied.stderr);

	// The first minute carries what is there; what is measured is the everyday look that finds nothing new.
	await pause(2 * MINUTE - (Date.now() % MINUTE) - 2_000);
	const [from, cpuBefore] = [Date.now(), await cpuOf(house.pid())];
	await pause(minutes * MINUTE);
	const [until, cpuAfter] = [Date.now(), await cpuOf(house.pid())];
	const store = await openStore(join(house.folder, 'handover.sqlite'));
	const late: number[] = [];
	let failed = 0;
	for (const { id } of await store.connections.switchedOn()) {
		for (const { slot, startedAt, state } of await store.runs.latest(id, minutes + 2)) {
			if (slot < from || slot > until - MINUTE || slot % MINUTE !== 0) continue;
			if (startedAt === null) failed += 1;
			else late.push(startedAt - slot);
			if (state === 'failed') failed += 1;
		}
	}
	await store.close();
	console.log(`${count} connections every minute, ${late.length} runs, ${failed} not started or failed`);
	console.log(`later than due: p50 ${percentile(late, 0.5)} ms, p99 ${percentile(late, 0.99)} ms`);
	console.log(`CPU: ${((cpuAfter - cpuBefore) / ((until - from) / 1000)).toFixed(2)} of a core`);
} finally {
	await house.stop();
	await bed.close();
}
