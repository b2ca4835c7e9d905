import { listed } from '../runs/listed.ts';
import type { SystemFailure } from './broken-system.ts';
import { counted, LONGEST, sayBegin, sayWaiting, shortName } from './words.ts';

interface Named {
	readonly name: string;
	readonly failure: SystemFailure;
}

const SAY: Readonly<Record<SystemFailure, (name: string, begin: string) => string>> = {
	'signed-out': (name, begin) => `The login of ${name} has not worked since ${begin}.`,
	unavailable: (name, begin) => `${name} has not worked since ${begin}.`,
	'rate-limited': (name, begin) => `${name} has been asking us to wait since ${begin}.`
};

/** "3 connections wait: Orders to books, Bookings and 1 more", with as many names as there is room for. */
function sayWho(names: readonly string[], room: number): string {
	const wait = counted(names.length, 'connection waits', 'connections wait');
	for (let shown = names.length; shown > 0; shown--) {
		const left = names.length - shown;
		const who = names.slice(0, shown).map(shortName);
		const text = `${wait}: ${left > 0 ? `${who.join(', ')} and ${left} more` : who.join(', ')}; nothing is lost.`;
		if (text.length <= room) return text;
	}
	return `${wait}; nothing is lost.`;
}

/** What has happened to a system, and to which connections; at most 200 characters. */
export function sayBroken(
	{ name, failure }: Named,
	connections: readonly string[],
	{ since, now, timeZone }: { readonly since: number; readonly now: number; readonly timeZone: string }
): string {
	const what = SAY[failure](shortName(name), sayBegin(since, now, timeZone));
	return `${what} ${sayWho(connections, LONGEST - what.length - 1)}`;
}

/** What that means for one connection: for whom it waits, and what follows by itself. */
export function sayWaitsFor(
	systems: readonly Named[],
	begin: string,
	waiting: number
): readonly [waits: string, follows: string] {
	const isSignIn = systems.some(({ failure }) => failure === 'signed-out');
	const names = listed(systems.slice(0, 2).map(({ name }) => shortName(name)));
	return [
		`Waiting for ${names} since ${begin}.`,
		sayWaiting(waiting, isSignIn ? 'when you sign in again' : 'when it works again')
	];
}
