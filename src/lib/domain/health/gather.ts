import { sayBroken } from './broken-words.ts';
import type { Finding, Health } from './finding.ts';

export interface JudgedConnection {
	readonly id: string;
	readonly name: string;
	readonly health: Health;
}

/** A finding with what it is about: one connection, or one system in all its connections. */
export interface PlacedFinding {
	readonly connectionId: string | null;
	readonly systemId: string | null;
	readonly finding: Finding;
}

interface Share {
	readonly name: string;
	readonly finding: Finding;
}

const sumKnown = (shares: readonly Share[], of: 'minutesADay' | 'moneyADay'): number | null => {
	const known = shares.flatMap(({ finding }) => finding[of] ?? []);
	return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
};

/** One finding in place of those that several connections have about the same system. */
function together(shares: readonly [Share, ...Share[]], now: number, timeZone: string): PlacedFinding {
	const [{ finding }] = shares;
	const since = Math.min(...shares.map((share) => share.finding.since));
	const names = shares.map(({ name }) => name);
	const waiting = shares.find((share) => share.finding.todo.href === 'waiting');
	const say = finding.system ? sayBroken(finding.system, names, { since, now, timeZone }) : finding.say;
	const todo = (waiting?.finding ?? finding).todo;
	return {
		connectionId: null,
		systemId: finding.system?.id ?? null,
		finding: {
			...finding,
			since,
			say,
			todo,
			minutesADay: sumKnown(shares, 'minutesADay'),
			moneyADay: sumKnown(shares, 'moneyADay')
		}
	};
}

/**
 * The findings of a business: those of each connection, and one for each system that fails in several of them, with
 * the names of all of them, what it costs them together, and its first bad result.
 */
export function gather(all: readonly JudgedConnection[], now: number, timeZone: string): PlacedFinding[] {
	const own: PlacedFinding[] = [];
	const shared = new Map<string, [Share, ...Share[]]>();
	for (const { id, name, health } of all) {
		for (const finding of health.findings) {
			const share = { name, finding };
			const key = finding.system && JSON.stringify([finding.system.id, finding.check]);
			if (key === undefined) own.push({ connectionId: id, systemId: null, finding });
			else if (shared.has(key)) shared.get(key)?.push(share);
			else shared.set(key, [share]);
		}
	}
	return [...[...shared.values()].map((shares) => together(shares, now, timeZone)), ...own];
}
