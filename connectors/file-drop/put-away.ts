import type { Context } from '../contract.ts';
import type { DropFile, Place } from './place.ts';
import type { Known, Position } from './position.ts';
import { surveyed } from './read-file.ts';
import { isYoung } from './waiting-files.ts';

/** The folder for files that are done. */
export const DONE = 'done';

/** A name that is free: the file's own, else with the moment in it. */
function freeName(name: string, taken: ReadonlySet<string>, now: number): string {
	if (!taken.has(name)) return name;
	const stamp = new Date(now).toISOString().replace(/[-:]|\..*$/g, '');
	const [, before = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
	for (let number = 1; ; number++) {
		const candidate = `${before}-${stamp}${number === 1 ? '' : `-${number}`}${ending}`;
		if (!taken.has(candidate)) return candidate;
	}
}

const isAsRead = async (place: Place, file: DropFile, known: Known): Promise<boolean> =>
	file.size === known.size && (await surveyed(place, file)).survey.hash === known.hash;

/**
 * Moves or marks the files that the cursor says are done: every record of theirs has a delivery row, since the cursor is
 * saved with these. What was changed since, or just now, stays.
 */
export async function putAway(context: Context, place: Place, position: Position): Promise<void> {
	const { afterwards } = context.settings;
	if (afterwards !== 'move' && afterwards !== 'mark') return;
	const files = await place.list();
	const done = files.filter(
		(file) => position.get(file.name)?.state === 'given' && file.size > 0 && !isYoung(context, file)
	);
	if (done.length === 0) return;
	const taken = new Set((afterwards === 'move' ? await place.list(DONE) : files).map(({ name }) => name));
	for (const file of done) {
		context.signal.throwIfAborted();
		const known = position.get(file.name);
		if (!known || !(await isAsRead(place, file, known))) continue;
		const name = freeName(afterwards === 'move' ? file.name : `${file.name}.done`, taken, context.now());
		await place.move(file.name, afterwards === 'move' ? { below: DONE, name } : { name });
		taken.add(name);
	}
}
