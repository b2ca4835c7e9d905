import { expect, test } from 'vitest';
import { DAY, FINE, HOUR, NOW } from '../facts.fixture.ts';
import type { HealthFacts } from '../facts.ts';
import { judge } from '../judge.ts';
import type { MatchFacts } from '../match-facts.ts';

const AGREED: MatchFacts = {
	left: { name: 'Web shop', record: { one: 'order', many: 'orders' } },
	right: { name: 'Books', record: { one: 'invoice', many: 'invoices' } },
	...{ missingThere: 0, missingHere: 0, twice: 0, different: 0, examples: [], since: null },
	...{ days: 30, both: 214, comparedAt: NOW - 6 * HOUR, failing: null, onlyCompared: false }
};
const judged = (match: Partial<MatchFacts>, more: Partial<HealthFacts> = {}) =>
	judge({ ...FINE, ...more, match: { ...AGREED, ...match } });
const told = (...given: Parameters<typeof judged>) =>
	judged(...given).findings.flatMap(({ check, say }) => (check === 'match' ? [say] : []));

test('what does not agree is one sentence with the systems, the kinds and some of the numbers', () => {
	expect(told({ missingThere: 3, twice: 1, examples: ['WEB-1041', 'WEB-1043', 'WEB-1044'], since: NOW - DAY })).toEqual(
		['3 orders of Web shop are missing in Books and 1 stands twice. Among them WEB-1041, WEB-1043 and WEB-1044.']
	);
	expect(told({ different: 1, examples: ['1022'], since: NOW })).toEqual([
		'Web shop and Books: 1 has another amount. It is 1022.'
	]);
	expect(told({ missingHere: 2, examples: ['7', '9'] })).toEqual([
		'2 invoices of Books are not in Web shop. They are 7 and 9.'
	]);
});

test('it costs what somebody types a day, is dated back, and says where to look', () => {
	const [finding] = judged({ missingThere: 15, since: NOW - 2 * DAY }).findings;
	expect(finding).toMatchObject({ check: 'match', since: NOW - 2 * DAY, minutesADay: 1.5 });
	expect(finding?.todo.href).toBe('comparison');
});

test('lists that could not be read are told from the second time on, and never as missing records', () => {
	const failing = { since: NOW - 2 * DAY, times: 1, say: 'Books could not be read: It does not answer.' };
	expect(told({ failing })).toEqual([]);
	expect(told({ failing: { ...failing, times: 2 } })).toEqual([
		'Web shop and Books could not be compared since Wednesday. Books could not be read: It does not answer.'
	]);
});

test('while a system is out of order what is missing only follows from it', () => {
	const books = {
		id: 'books',
		name: 'Books',
		failure: 'signed-out',
		since: NOW - DAY,
		isSource: false,
		told: true
	} as const;
	expect(told({ missingThere: 4, since: NOW }, { broken: [books] })).toEqual([]);
});

test('a connection that only compares says that both agree, or that nothing was compared yet', () => {
	const alone = { lastRun: null, lastRecordAt: null, lastGoodRunAt: null, arrival: 'polled' as const };
	const none = FINE.recordsPerDay.map(({ day }) => ({ day, count: 0 }));
	const only = { ...alone, recordsPerDay: none };
	expect(judged({ onlyCompared: true }, only)).toMatchObject({
		word: 'working',
		sentence: 'Web shop and Books: 214 orders agree. Compared at 04:00.',
		findings: []
	});
	expect(judged({ onlyCompared: true, both: null, comparedAt: null }, only)).toMatchObject({
		word: 'quiet',
		sentence: 'Web shop and Books have not been compared yet. The first result stands here soon.'
	});
	expect(judged({ onlyCompared: true }, { ...only, state: 'paused' }).sentence).toBe(
		'Paused: nothing is compared until you resume it.'
	);
});
