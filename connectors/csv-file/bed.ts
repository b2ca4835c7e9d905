import { testContext } from '../../tests/support/context.ts';
import type { Context, Settings } from '../contract.ts';
import manifest from './manifest.ts';

const defaults: Settings = Object.fromEntries(
	manifest.settings.flatMap((setting) => ('default' in setting ? [[setting.name, setting.default]] : []))
);

/** The folder of a bicycle shop, with files as other programs have left them there. */
export async function shopFolder(
	files: Readonly<Record<string, string | Uint8Array>>,
	settings: Settings = {},
	options: Settings = { spreadsheetSafe: true }
): Promise<Context> {
	const later = (): number => Date.now() + 60_000;
	const context = testContext({ settings: { ...defaults, ...settings }, options, now: later });
	for (const [name, content] of Object.entries(files)) await context.files.write(name, content);
	return context;
}

export async function contentOf({ files }: Context, name: string): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await files.read(name)) ?? new Uint8Array());
}
