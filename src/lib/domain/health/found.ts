import { drift } from './checks/drift.ts';
import { driftOfFields, fields } from './checks/fields.ts';
import { failures, needsPerson } from './checks/failures.ts';
import { freshness } from './checks/freshness.ts';
import { match } from './checks/match.ts';
import { systems } from './checks/systems.ts';
import { time } from './checks/time.ts';
import type { HealthFacts } from './facts.ts';
import type { Finding, Health, HealthWord } from './finding.ts';

/** What a check has found, and how the connection is called for it. */
export interface Found {
	readonly word: HealthWord;
	readonly tone: Health['tone'];
	readonly finding: Finding;
	/** It says why nothing comes, so that silence beside it is no second finding. */
	readonly explains: boolean;
}

interface Check extends Omit<Found, 'finding'> {
	readonly ask: (facts: HealthFacts) => Finding | null;
}

/** The checks of the connection itself, the gravest first. */
const CHECKS: readonly Check[] = [
	{ word: 'failing', tone: 'bad', ask: failures, explains: true },
	{ word: 'needs attention', tone: 'warn', ask: fields, explains: false },
	{ word: 'needs attention', tone: 'warn', ask: needsPerson, explains: false },
	{ word: 'late', tone: 'warn', ask: freshness, explains: false },
	{ word: 'late', tone: 'warn', ask: time, explains: false },
	{ word: 'needs attention', tone: 'warn', ask: match, explains: false },
	{ word: 'needs attention', tone: 'warn', ask: drift, explains: false },
	{ word: 'needs attention', tone: 'warn', ask: driftOfFields, explains: false }
];

/** What only follows from something graver. */
const FOLLOWS: ReadonlySet<Finding['check']> = new Set(['freshness', 'time', 'volume', 'match']);

/** Everything that the checks of a connection find, the gravest first: the first gives the word. */
export function found(facts: HealthFacts): Found[] {
	const broken = systems(facts).map((finding): Found => {
		const word = finding.check === 'sign-in' ? 'stopped' : 'failing';
		return { word, tone: 'bad', finding, explains: true };
	});
	const own = CHECKS.flatMap(({ ask, ...check }): Found[] => {
		const finding = ask(facts);
		return finding ? [{ ...check, finding }] : [];
	});
	const explained = broken.length > 0 || own.some(({ explains }) => explains);
	const kept = own.filter(
		({ finding }, at) =>
			!(explained && FOLLOWS.has(finding.check)) &&
			own.findIndex((other) => other.finding.check === finding.check) === at
	);
	return [...broken, ...kept];
}
