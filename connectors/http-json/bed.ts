import { testContext } from '../../tests/support/context.ts';
import type { Context, Cursor, Settings, SourceRecord, SourceStream } from '../contract.ts';
import { manifestOf } from '../registry.ts';

/** The settings of a system as they are kept: what is JSON as text. */
export const kept = (settings: Readonly<Record<string, unknown>>): Settings =>
	Object.fromEntries(
		Object.entries(settings).map(([name, value]) => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean)
		])
	);

/** The manifest of a system with these settings. */
export function described(settings: Settings) {
	const manifest = manifestOf({ connector: 'http-json', settings });
	if (!manifest) throw new Error('There is no such connector.');
	return manifest;
}

/** What the engine hands over for a system with these settings. */
export const contextFor = (settings: Settings, token: string, now?: () => number): Context =>
	testContext({ settings, secrets: token === '' ? {} : { token }, ...(now && { now }) });

/** Everything after a cursor, and the cursor behind it; from the beginning, from a moment. */
export async function readFrom(
	stream: SourceStream | undefined,
	context: Context,
	from: Cursor | null = null,
	since?: number
): Promise<{ readonly records: SourceRecord[]; readonly cursor: Cursor | null }> {
	const records: SourceRecord[] = [];
	let cursor = from;
	for await (const page of stream?.read(context, from, since) ?? []) {
		records.push(...page.records);
		cursor = page.cursor;
	}
	return { records, cursor };
}
