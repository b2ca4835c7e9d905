import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flags } from '../src/cli/start.js';
import { openBed } from '../tests/support/bed/open-bed.ts';
import { FAULTS, type Fault } from '../tests/support/bed/wishes.ts';
import type { Measured } from './transfer/measured.ts';

/** `node bench/transfer.ts [records] [milliseconds at the sink] [at a time]` */
const [records = 10_000, delay = 5, concurrency = 50] = process.argv.slice(2).map(Number);
const ROUNDS = 3;

const carry = async (who: 'bare' | 'ours', faults: readonly Fault[] = []): Promise<Measured> => {
	const bed = await openBed({ orders: records, delay, faults, keys: true });
	try {
		const script = join(import.meta.dirname, 'transfer', `${who}.ts`);
		// As the program itself is started.
		const { stdout } = await promisify(execFile)(process.execPath, [
			...(who === 'ours' ? flags : []),
			script,
			bed.shop,
			bed.books,
			String(records),
			String(concurrency)
		]);
		const { missing, doubled } = await bed.count();
		if (missing + doubled > 0) throw new Error(`${who}: ${missing} missing, ${doubled} doubled`);
		return JSON.parse(stdout);
	} finally {
		await bed.close();
	}
};

const middle = (all: readonly Measured[], name: keyof Measured): number =>
	all.map((one) => one[name]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const [bare, ours]: [Measured[], Measured[]] = [[], []];
// In turn, so that what else the machine does falls on both.
for (let round = 0; round < ROUNDS; round++) {
	bare.push(await carry('bare'));
	ours.push(await carry('ours'));
}

console.log(`${records} records, ${delay} ms at the sink, ${concurrency} at a time, middle of ${ROUNDS}`);
for (const [who, all] of [
	['bare loop', bare],
	['Handover', ours]
] as const) {
	const [perSecond, cpu, peak] = [middle(all, 'perSecond'), middle(all, 'cpu'), middle(all, 'peak')];
	console.log(`${who}: ${perSecond.toFixed(0)}/s, ${cpu.toFixed(3)} CPU s per 1,000, ${peak.toFixed(0)} MB at most`);
}
const share = (100 * middle(ours, 'perSecond')) / middle(bare, 'perSecond');
console.log(
	`${share.toFixed(0)} % of the bare loop, ${(middle(ours, 'cpu') / middle(bare, 'cpu')).toFixed(1)} times its CPU`
);

const { perSecond } = await carry('ours', FAULTS);
console.log(`every hundredth call failing in one of four ways: 0 missing, 0 doubled, ${perSecond.toFixed(0)}/s`);
