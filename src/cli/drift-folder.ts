import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { DriftMeta, DriftRow } from '#lib/domain/health/drift/types.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { readJson } from './input-file.ts';

const INDEX = z.array(
	z.object({
		id: z.string(),
		file: z.string(),
		period: z.enum(['day', 'hour']),
		tz: z.string(),
		country: z.string().optional(),
		holidays: z.array(z.string())
	})
);

export interface DriftSeries {
	readonly id: string;
	readonly meta: DriftMeta;
	/** Reads the file of the series: its periods in their order. */
	readonly periods: () => (readonly [t: string, row: DriftRow])[];
}

/** Lines of `t,kind,value` as one row for each period. */
export function periodsOf(csv: string): (readonly [t: string, row: DriftRow])[] {
	const periods: (readonly [string, Record<string, number>])[] = [];
	for (const line of csv.split('\n').slice(1)) {
		const [t = '', kind, value] = line.trim().split(',');
		if (kind === undefined) continue;
		if (periods.at(-1)?.[0] !== t) periods.push([t, {}]);
		const [, row] = periods.at(-1) ?? [];
		if (row) row[kind] = Number(value);
	}
	return periods;
}

/** The series of a folder with an `index.json` and a file of CSV, gzipped or not, for each. Throws {@link Mistake}. */
export function driftFolder(folder: string): DriftSeries[] {
	const index = INDEX.safeParse(readJson(join(folder, 'index.json')));
	if (!index.success) {
		throw new Mistake(`The file index.json in ${folder} does not list series in the form of the drift benchmark.`);
	}
	return index.data.map(({ id, file, period, tz, country, holidays }) => ({
		id,
		meta: { timeZone: tz, holidays, granularity: period, ...(country && { country }) },
		periods: () => {
			try {
				const bytes = readFileSync(join(folder, file));
				return periodsOf((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
			} catch {
				throw new Mistake(`The file ${file} of ${folder} could not be read, so nothing was replayed.`);
			}
		}
	}));
}
