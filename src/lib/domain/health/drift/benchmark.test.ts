import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { driftFolder } from '../../../../cli/drift-folder.ts';
import { needs, type Missing, type RealServer } from '../../../../../tests/support/real-server.ts';
import { replay } from './replay.ts';

const BENCHMARK = resolve(import.meta.dirname, '../../../../../../shared/drift');

interface Benchmark extends RealServer {
	readonly folder: string;
	readonly scratch: string;
}

const benchmark = (): Benchmark | Missing => {
	const folder = join(BENCHMARK, 'public');
	if (!existsSync(folder)) return { missing: '../shared/drift' };
	const scratch = mkdtempSync(join(tmpdir(), 'handover-drift-'));
	return { folder, scratch, stop: async () => rmSync(scratch, { recursive: true }) };
};

interface Score {
	readonly score: number;
	readonly precision: number;
	readonly sentences: number;
	readonly longTexts: number;
	readonly all: { readonly rate: number; readonly medianDays: number };
	readonly falseAlarms: { readonly perConnectionYear: number };
	readonly table: readonly { readonly type: string; readonly rate: number }[];
}

needs(benchmark(), ({ folder, scratch }) => {
	const alarms = driftFolder(folder).flatMap(({ id, meta, periods }) =>
		replay(meta, periods()).map(({ t, kind, text }) => ({ series: id, t, kind, text }))
	);
	const file = join(scratch, 'alarms.json');
	const answer = join(scratch, 'score.json');
	writeFileSync(file, JSON.stringify(alarms));
	// The scorer runs only where it is called by its own name, and not by that of a link.
	const scorer = realpathSync(join(BENCHMARK, 'tools/score.mjs'));
	execFileSync(process.execPath, [scorer, '--data', folder, '--alarms', file, '--json', answer]);
	const score = JSON.parse(readFileSync(answer, 'utf8')) as Score;

	test('on the public benchmark 95 of 100 faults are found, half of them on their first day', () => {
		expect(score.score).toBeGreaterThanOrEqual(85);
		expect(score.all.rate).toBeGreaterThanOrEqual(0.95);
		expect(score.all.medianDays).toBeLessThanOrEqual(1);
	});

	test('a connection gives a false alarm once in four years at most, and four of five alarms are right', () => {
		expect(score.falseAlarms.perConnectionYear).toBeLessThanOrEqual(0.25);
		expect(score.precision).toBeGreaterThanOrEqual(0.8);
	});

	test('no stop, late, double, renamed, reshaped or nightly loss is missed', () => {
		const sure = /^(?:stop|late_|duplicate|date_format|decimal|column|field|night|weekend|intermittent)/;
		expect(score.table.filter(({ type, rate }) => sure.test(type) && rate < 1)).toEqual([]);
	});

	test('everything that is told is one sentence of at most 200 characters', () => {
		expect({ sentences: score.sentences, tooLong: score.longTexts }).toEqual({ sentences: 1, tooLong: 0 });
		expect(alarms.filter(({ text }) => !/^[A-Z0-9].*\.$/.test(text) || /[.!?]\s|[!?]/.test(text))).toEqual([]);
	});
});
