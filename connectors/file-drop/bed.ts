import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testContext, type TestContextOptions } from '../../tests/support/context.ts';
import type { Context, Cursor, Settings, SourceRecord, Values } from '../contract.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

export const defaults: Settings = {
	...Object.fromEntries(
		manifest.settings.flatMap((setting) => ('default' in setting ? [[setting.name, setting.default]] : []))
	)
};

/** Files that were written just now have rested when two minutes and more have gone by. */
export const later = (): number => Date.now() + 180_000;

/** A folder of this machine, with files as other programs have left them there. */
export async function bakeryFolder(
	files: Readonly<Record<string, string | Uint8Array>>,
	settings: Settings = {},
	more: TestContextOptions = {}
): Promise<{ readonly context: Context; readonly path: string }> {
	const path = join(tmpdir(), `nordbakeriet-${randomUUID()}`);
	await mkdir(path);
	for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
	const context = testContext({
		folders: [path],
		settings: { ...defaults, protocol: 'folder', folder: path, ...settings },
		options: { newFile: 'day', spreadsheetSafe: true },
		now: later,
		...more
	});
	return { context, path };
}

/** Reads to the end as the engine does; the cursor comes back as out of the database. */
export async function readOn(context: Context, cursor: Cursor | null = null) {
	const records: SourceRecord[] = [];
	let last = cursor;
	let pages = 0;
	for await (const page of source.streams.rows?.read(context, cursor) ?? []) {
		records.push(...page.records);
		last = JSON.parse(JSON.stringify(page.cursor)) as Cursor;
		pages += 1;
	}
	return { records, cursor: last, pages };
}

export const valuesOf = (records: readonly SourceRecord[]): Values[] => records.map(({ values }) => values);
