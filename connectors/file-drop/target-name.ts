import type { Context } from '../contract.ts';

/** The name of the file to write, before its last point and behind it: "handover" and ".csv". */
export function nameParts({ settings }: Pick<Context, 'settings'>): readonly [string, string] {
	const [, before = '', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(String(settings.fileToWrite ?? '')) ?? [];
	return [before, ending];
}

/** Whether a file may be one that is written here: the file itself, that of a day, that of a record. */
export function isOfOurs(context: Pick<Context, 'settings'>, name: string): boolean {
	const [before, ending] = nameParts(context);
	if (before === '' || !name.startsWith(before) || !name.endsWith(ending)) return false;
	return /^(?:|-\d{4}-\d{2}-\d{2}|-[a-z0-9]{32})$/.test(name.slice(before.length, name.length - ending.length));
}
