import type { Ending } from './ending-step.ts';
import { sayDay, sayStops } from './words.ts';
import { shortName } from '../health/words.ts';

const URGENCY = ['', '', 'Soon: ', 'Urgent: '];

const sayDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

interface Named {
	readonly name: string;
	readonly connections: readonly string[];
	readonly ends: Ending;
}

/** That a login ends, what stops then and what to do; at most 200 characters. */
export function sayLoginEnds(
	{ name, connections, ends }: Named,
	{ step, days }: { readonly step: number; readonly days: number },
	{ now, timeZone }: { readonly now: number; readonly timeZone: string }
): string {
	const what = ends.kind === 'key' ? 'key' : 'login';
	const begin = `${URGENCY[step] ?? ''}${step > 1 ? 'the' : 'The'} ${what} of ${shortName(name)}`;
	const happens = `${begin} ends ${sayDays(days)}, on ${sayDay(ends.at, now, timeZone)}.`;
	return sayStops(happens, connections, ends.kind === 'key' ? 'Enter a new key before.' : 'Sign in again before.');
}
