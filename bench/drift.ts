import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { replay } from '#lib/domain/health/drift/replay.ts';
import { driftFolder } from '../src/cli/drift-folder.ts';

/** `node bench/drift.ts [folder]`: what the detection of drift finds, how soon, and how often it is wrong. */
const BENCHMARK = resolve(import.meta.dirname, '../../shared/drift');
const [folder = join(BENCHMARK, 'public')] = process.argv.slice(2);
const scorer = join(BENCHMARK, 'tools/score.mjs');

if (!existsSync(folder) || !existsSync(scorer)) {
	console.log('The benchmark is not here: ../shared/drift, beside the project, holds its series and its scorer.');
} else {
	const series = driftFolder(folder).map((one) => ({ ...one, rows: one.periods() }));
	const micros = { day: 0, hour: 0 };
	const periods = { day: 0, hour: 0 };
	const alarms = series.flatMap(({ id, meta, rows }) => {
		const start = performance.now();
		const told = replay(meta, rows);
		micros[meta.granularity] += (performance.now() - start) * 1_000;
		periods[meta.granularity] += rows.length;
		return told.map(({ t, kind, text }) => ({ series: id, t, kind, text }));
	});
	const scratch = mkdtempSync(join(tmpdir(), 'handover-drift-'));
	const file = join(scratch, 'alarms.json');
	writeFileSync(file, JSON.stringify(alarms));
	// The scorer runs only where it is called by its own name, and not by that of a link.
	console.log(
		execFileSync(process.execPath, [realpathSync(scorer), '--data', folder, '--alarms', file], { encoding: 'utf8' })
	);
	rmSync(scratch, { recursive: true });
	const each = (kind: 'day' | 'hour'): string =>
		`${(micros[kind] / Math.max(1, periods[kind])).toFixed(1)} µs a ${kind}`;
	console.log(`${series.length} series, ${alarms.length} alarms; ${each('day')}, ${each('hour')}`);
}
