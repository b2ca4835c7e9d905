import { daysBetween, dayOf } from '../runs/local-day.ts';
import { sayWaitsFor } from './broken-words.ts';
import { moneyOf } from './cost.ts';
import type { HealthFacts } from './facts.ts';
import type { Health } from './finding.ts';
import { found, type Found } from './found.ts';
import { whenAgreeing } from './when-agreeing.ts';
import { silenceOf } from './habit.ts';
import { sayUntil } from '../pauses/say-until.ts';
import { counted, fitted, sayBegin, sayRate, sayWhen } from './words.ts';

const LEFT_BROKEN_DAYS = 30;
const NEVER_USED_DAYS = 14;
/** A silence that happens by itself less often than this is worth a word, though no alarm. */
const UNCOMMON = 0.1;

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

function whenPinged({ lastRun, now, timeZone }: HealthFacts): Without {
	const last = lastRun ? `The last ping came ${sayWhen(lastRun.slot, now, timeZone)}, and all is well.` : '';
	return { word: 'working', tone: 'good', sentence: last, since: null };
}

function whenPlanned(facts: HealthFacts, { until, rests }: NonNullable<HealthFacts['planned']>): Without {
	const begun = `A planned pause until ${sayUntil(until, facts.now, facts.timeZone)}: nothing is expected.`;
	const runs = rests ? 'It rests, and goes on by itself.' : facts.watch ? '' : 'It goes on carrying.';
	return { word: 'paused', tone: 'idle', sentence: fitted([begun, runs]), since: null };
}

function whenFine(facts: HealthFacts): Without {
	if (facts.planned) return whenPlanned(facts, facts.planned);
	const { lastRecordAt, now, timeZone } = facts;
	const silence = silenceOf(facts);
	if (facts.match?.onlyCompared) return whenAgreeing(facts.match, facts);
	if (facts.watch && facts.schedule !== null) return whenPinged(facts);
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

function notOn({ state, watch, match, createdAt, waiting, now, timeZone }: HealthFacts): Without {
	if (state === 'draft') {
		const begun = `Begun ${sayWhen(createdAt, now, timeZone)}`;
		const sentence = watch ? `${begun}. No ping has come yet.` : `${begun} and not switched on yet.`;
		return { word: 'half-finished', tone: 'idle', sentence, since: createdAt };
	}
	const held = waiting === 0 ? '' : `${counted(waiting, 'delivery waits', 'deliveries wait')} until then.`;
	const paused = watch
		? 'Paused: you hear nothing of it until you resume it.'
		: match?.onlyCompared
			? 'Paused: nothing is compared until you resume it.'
			: 'Paused: nothing is sent until you resume it.';
	return { word: 'paused', tone: 'idle', sentence: fitted([paused, held]), since: null };
}

/** Where a system is to blame, its own finding says how: here stands what it means for this connection. */
function whenFound({ finding }: Found, results: readonly Found[], facts: HealthFacts): string {
	if (!finding.system) return finding.say;
	const systems = results.flatMap((result) => result.finding.system ?? []);
	return fitted(sayWaitsFor(systems, sayBegin(finding.since, facts.now, facts.timeZone), facts.waiting));
}

/** How a connection is: one word, one sentence of at most 200 characters, and everything that a person should see. */
export function judge(facts: HealthFacts): Health {
	if (facts.state !== 'on') {
		const word = facts.planned?.rests ? whenPlanned(facts, facts.planned) : notOn(facts);
		return { ...word, findings: [] };
	}
	const results = found(facts);
	const [gravest] = results;
	if (!gravest) return { ...whenFine(facts), findings: [] };
	const { finding, word, tone, explains } = gravest;
	const findings = results.map(({ finding: one, tone: grave }) => ({
		...one,
		moneyADay: moneyOf(one.minutesADay, facts.hourCost),
		...(grave === 'bad' && { urgent: true as const })
	}));
	const days = daysBetween(dayOf(finding.since, facts.timeZone), dayOf(facts.now, facts.timeZone));
	if (explains && days > LEFT_BROKEN_DAYS) {
		const left = `Broken since ${sayBegin(finding.since, facts.now, facts.timeZone)} and left so. Mend it, or throw it away.`;
		return { word: 'half-finished', tone: 'bad', sentence: left, since: finding.since, findings };
	}
	return { word, tone, sentence: whenFound(gravest, results, facts), since: finding.since, findings };
}
