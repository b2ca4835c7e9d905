import { daysBetween, dayOf } from '../runs/local-day.ts';
import { failures, needsPerson } from './checks/failures.ts';
import { freshness } from './checks/freshness.ts';
import { signIn } from './checks/sign-in.ts';
import { time } from './checks/time.ts';
import { volume } from './checks/volume.ts';
import type { HealthFacts } from './facts.ts';
import type { Finding, Health, HealthWord } from './finding.ts';
import { silenceOf } from './habit.ts';
import { counted, fitted, sayBegin, sayRate, sayWhen } from './words.ts';

interface Check {
	readonly word: HealthWord;
	readonly tone: Health['tone'];
	readonly ask: (facts: HealthFacts) => Finding | null;
	/** It says why nothing comes, so that silence beside it is no second finding. */
	readonly explains: boolean;
}

/** All checks, the gravest first: the first that finds something gives the word. */
const CHECKS: readonly Check[] = [
	{ word: 'stopped', tone: 'bad', ask: signIn, explains: true },
	{ word: 'failing', tone: 'bad', ask: failures, explains: true },
	{ word: 'needs attention', tone: 'warn', ask: needsPerson, explains: false },
	{ word: 'late', tone: 'warn', ask: freshness, explains: false },
	{ word: 'late', tone: 'warn', ask: time, explains: false },
	{ word: 'needs attention', tone: 'warn', ask: volume, explains: false }
];

/** What only follows from something graver. */
const FOLLOWS: ReadonlySet<Finding['check']> = new Set(['freshness', 'time', 'volume']);

const LEFT_BROKEN_DAYS = 30;
const NEVER_USED_DAYS = 14;
/** A silence that happens by itself less often than this is worth a word, though no alarm. */
const UNCOMMON = 0.1;

function found(facts: HealthFacts): { check: Check; finding: Finding }[] {
	const all = CHECKS.flatMap((check) => {
		const finding = check.ask(facts);
		return finding ? [{ check, finding }] : [];
	});
	const explained = all.some(({ check }) => check.explains);
	return all.filter(
		({ finding }, at) =>
			!(explained && FOLLOWS.has(finding.check)) &&
			all.findIndex((other) => other.finding.check === finding.check) === at
	);
}

type Without = Omit<Health, 'findings'>;

function beforeFirstRecord({ switchedOnAt, createdAt, now, timeZone, arrival }: HealthFacts): Without {
	const since = switchedOnAt ?? createdAt;
	const begun = `Switched on ${sayWhen(since, now, timeZone)}`;
	if (daysBetween(dayOf(since, timeZone), dayOf(now, timeZone)) > NEVER_USED_DAYS) {
		const sentence = `${begun}, and no record has ever come. Send one to try, or throw the connection away.`;
		return { word: 'half-finished', tone: 'warn', sentence, since };
	}
	const first =
		arrival === 'pushed' ? 'It waits for the first record to be sent.' : 'The source has had nothing new so far.';
	return { word: 'quiet', tone: 'idle', sentence: `${begun}. ${first}`, since };
}

function whenFine(facts: HealthFacts): Without {
	const { lastRecordAt, now, timeZone } = facts;
	const silence = silenceOf(facts);
	if (lastRecordAt === null || !silence) return beforeFirstRecord(facts);
	const newest = sayWhen(lastRecordAt, now, timeZone);
	if (silence.days > 0 && silence.chance < UNCOMMON) {
		const sentence = `The newest record came ${newest}. With ${sayRate(silence.profile.perDay)} that happens by itself.`;
		return { word: 'quiet', tone: 'idle', sentence, since: lastRecordAt };
	}
	const week = facts.recordsPerDay.slice(-7).reduce((sum, { count }) => sum + count, 0);
	const carried = week === 0 ? '' : `${counted(week, 'record')} in the last seven days. `;
	return { word: 'working', tone: 'good', sentence: `${carried}The newest came ${newest}.`, since: null };
}

function notOn({ state, createdAt, waiting, now, timeZone }: HealthFacts): Without {
	if (state === 'draft') {
		const sentence = `Begun ${sayWhen(createdAt, now, timeZone)} and not switched on yet.`;
		return { word: 'half-finished', tone: 'idle', sentence, since: createdAt };
	}
	const held = waiting === 0 ? '' : `${counted(waiting, 'delivery waits', 'deliveries wait')} until then.`;
	return {
		word: 'paused',
		tone: 'idle',
		sentence: fitted(['Paused: nothing is sent until you resume it.', held]),
		since: null
	};
}

/** How a connection is: one word, one sentence of at most 200 characters, and everything that a person should see. */
export function judge(facts: HealthFacts): Health {
	if (facts.state !== 'on') return { ...notOn(facts), findings: [] };
	const results = found(facts);
	const [gravest] = results;
	if (!gravest) return { ...whenFine(facts), findings: [] };
	const { check, finding } = gravest;
	const findings = results.map((result) => result.finding);
	const days = daysBetween(dayOf(finding.since, facts.timeZone), dayOf(facts.now, facts.timeZone));
	if (check.explains && days > LEFT_BROKEN_DAYS) {
		const left = `Broken since ${sayBegin(finding.since, facts.now, facts.timeZone)} and left so. Mend it, or throw it away.`;
		return { word: 'half-finished', tone: 'bad', sentence: left, since: finding.since, findings };
	}
	return { word: check.word, tone: check.tone, sentence: finding.say, since: finding.since, findings };
}
