import { shortName } from '../health/words.ts';
import type { InterfaceNotice } from './interface-notice.ts';
import { sayDay, sayStops } from './words.ts';

type Dates = Pick<InterfaceNotice, 'deprecatedAt' | 'sunsetAt'>;
interface Moment {
	readonly now: number;
	readonly timeZone: string;
}

/** Milliseconds before the end from which on it is no longer something for later. */
const NEAR = 30 * 86_400_000;
const UPDATE = 'Update Handover, or ask whoever looks after it';

/** 1: announced, 2: within a month, or past the day that was given. */
export const interfaceStep = ({ sunsetAt }: Dates, now: number): number =>
	sunsetAt !== null && sunsetAt - now <= NEAR ? 2 : 1;

/** That a vendor ends a version of its interface, what stops then and what to do; at most 200 characters. */
export function sayInterfaceEnds(
	{ name, connections, notice }: { name: string; connections: readonly string[]; notice: Dates },
	{ now, timeZone }: Moment
): string {
	const who = shortName(name);
	const { sunsetAt } = notice;
	if (sunsetAt === null) {
		const what = `${who} will end this version of its interface and gives no day yet. All goes on until then.`;
		return `${what} ${UPDATE}.`;
	}
	const day = sayDay(sunsetAt, now, timeZone);
	if (sunsetAt <= now)
		return sayStops(
			`${who} meant to end this version of its interface on ${day}: it may stop any day.`,
			connections,
			`${UPDATE}.`
		);
	const before = interfaceStep(notice, now) === 2 ? ' now.' : '; there is time.';
	return sayStops(`${who} ends this version of its interface on ${day}.`, connections, `${UPDATE}${before}`);
}
