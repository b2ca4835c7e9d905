import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { driftFolder } from './drift-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'handover-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = { period: 'day', tz: 'Europe/Oslo', country: 'NO', holidays: ['2025-05-17'] };
const csv = 't,kind,value\n2025-03-03,records,14\n2025-03-03,fill:email,0.93\n2025-03-04,records,0\n';

test('each series of a folder is read as rows by period, gzipped or not', () => {
	writeFileSync(join(folder, 'plain.csv'), csv);
	writeFileSync(join(folder, 'packed.csv.gz'), gzipSync(csv));
	const index = [
		{ ...entry, id: 'bakery', file: 'plain.csv' },
		{ ...entry, id: 'salon', file: 'packed.csv.gz', scoreFrom: '2025-03-31' }
	];
	writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
	const rows = [
		['2025-03-03', { records: 14, 'fill:email': 0.93 }],
		['2025-03-04', { records: 0 }]
	];
	expect(driftFolder(folder).map(({ id, meta, periods }) => ({ id, meta, periods: periods() }))).toEqual(
		['bakery', 'salon'].map((id) => ({
			id,
			meta: { timeZone: 'Europe/Oslo', country: 'NO', holidays: ['2025-05-17'], granularity: 'day' },
			periods: rows
		}))
	);
});

test('a folder that is none of this kind is told in words', () => {
	writeFileSync(join(folder, 'index.json'), '{"shop": 1}');
	expect(() => driftFolder(folder)).toThrow('does not list series');
	writeFileSync(join(folder, 'index.json'), JSON.stringify([{ ...entry, id: 'shop', file: 'gone.csv' }]));
	expect(() => driftFolder(folder)[0]?.periods()).toThrow('gone.csv');
	expect(() => driftFolder(join(folder, 'nowhere'))).toThrow('could not be read');
});
