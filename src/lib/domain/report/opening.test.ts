import { expect, test } from 'vitest';
import { openingOf } from './opening.ts';
import { summarise, type ConnectionWeek } from './summary.ts';

const orders: ConnectionWeek = {
	id: 'orders',
	name: 'Orders to the books',
	practice: false,
	paused: false,
	carried: 43,
	carriedBefore: 40,
	failed: 0,
	waiting: 0,
	needsAttention: 0,
	minutesEach: 3,
	expectedMinutes: 144,
	finding: null,
	waitsFor: null
};
const say = (...weeks: readonly Partial<ConnectionWeek>[]): string =>
	openingOf(summarise(weeks.map((week, index) => ({ ...orders, id: String(index), ...week }))), 'en-GB');
const works = { carried: 43 };
const stopped = { name: 'Bookings', finding: 'The login expired on Tuesday.', broken: true, carried: 0 };
const waits = { name: 'Invoices', waitsFor: { id: 's', name: 'Xero', finding: 'Xero has not worked since Tuesday.' } };

test('a good week is one breath', () => {
	expect(say(works, works, works, works, { carried: 42 })).toBe(
		'All five connections worked. 214 records carried, about 11 hours saved; the estimate was 12.'
	);
	expect(say(works)).toMatch(
		/^Your connection worked\. 43 records carried, about 2\.2 hours saved; the estimate was 2\.4\.$/
	);
	expect(say(works, works)).toMatch(/^Both connections worked\. /);
});

test('what does not work is named first, and many are counted', () => {
	expect(say(works, stopped)).toMatch(/^One of two connections works; Bookings does not\. 43 records/);
	expect(say(works, works, stopped, waits)).toMatch(/^Two of four connections work; Invoices and Bookings do not\. /);
	expect(say(works, stopped, stopped, waits)).toMatch(/^One of four connections works; three do not\. /);
	expect(say(stopped)).toMatch(/^Bookings does not work\. No records carried/);
	expect(say(stopped, waits)).toMatch(/^None of your two connections works\. /);
});

test('what needs a look or a person has worked, and is said to need it', () => {
	expect(say(works, { finding: 'Fewer orders than usual.' })).toMatch(/^Both connections worked; one needs a look\. /);
	expect(say({ needsAttention: 2 })).toMatch(/^Your connection worked; it needs a look\. /);
});

test('what stood still during the week is not said to have worked all of it', () => {
	expect(say(works, works, { wasDown: true })).toMatch(
		/^All three connections work; one stood still for a time and works again\. /
	);
	expect(say({ wasDown: true })).toMatch(/^Your connection stood still for a time and works again\. /);
});

test('what was switched on after the week did not work in it, and is said to be new', () => {
	const later = { isLater: true, carried: 0, expectedMinutes: null };
	expect(say(works, later)).toMatch(/^Your connection worked; one is new\. 43 records carried/);
	expect(say(later)).toBe('Your connection is new: it was switched on after this week. No records carried.');
	expect(say(later, later)).toMatch(/^Both connections are new: they were switched on after this week\. /);
	expect(say(later, { paused: true })).toMatch(/^None of your two connections ran; one is paused; one is new\. /);
});

test('of a week that is not over it is said what is known so far', () => {
	const soFar = summarise([{ ...orders, expectedMinutes: null }], true);
	expect(openingOf(soFar, 'en-GB')).toBe('Your connection worked. 43 records carried so far, about 2.2 hours saved.');
	expect(soFar.subject).toBe('Your week: 43 records carried so far, nothing needs you');
});

test('what is broken and put aside is not said to work, and nothing is asked of anybody', () => {
	const aside = { say: 'The login expired on Tuesday.', broken: true, systemId: null };
	expect(say(works, { aside, carried: 0 })).toMatch(/^Your connection worked; one is put aside\. /);
	const summary = summarise([{ ...orders, aside, carried: 0 }]);
	expect(summary.lines[0]).toMatchObject({
		word: { word: 'put aside', tone: 'idle' },
		sentence: 'Put aside for now: The login expired on Tuesday.'
	});
	expect([summary.todo, openingOf(summary, 'en-GB').split('. ')[0]]).toEqual([null, 'Your connection is put aside']);
});

test('what is paused is counted apart', () => {
	expect(say(works, works, { paused: true })).toMatch(/^Both connections worked; one is paused\. /);
	expect(say({ paused: true })).toMatch(/^Your connection is paused\. /);
});

test('no hours are claimed that nobody has said, and no estimate that nobody has made', () => {
	expect(say({ minutesEach: null })).toMatch(/43 records carried; how many hours that saved nobody has said yet\.$/);
	expect(say({ expectedMinutes: null })).toMatch(/about 2\.2 hours saved\.$/);
	expect(say(works, { minutesEach: null })).toMatch(
		/about 2\.2 hours saved where it is known; the estimate was 2\.4\.$/
	);
	expect(say(works, { expectedMinutes: null })).toMatch(
		/about 4\.3 hours saved; the estimate for one of them was 2\.4 hours\.$/
	);
});

test('a week that cost more than it saved is said to', () => {
	expect(say({ carried: 10, failed: 40 })).toMatch(
		/and putting things right took 2\.5 hours more than was saved; the estimate was 2\.4 hours\.$/
	);
});

test('a week in which nothing came claims nothing', () => {
	expect(say({ carried: 0 })).toBe(
		'Your connection worked. No records carried; by the estimate 2.4 hours would have been saved.'
	);
	expect(say({ carried: 0, expectedMinutes: null })).toBe('Your connection worked. No records carried.');
});

test('practice alone, and nothing at all, are said as they are', () => {
	expect(say({ practice: true })).toBe('Only practice has run so far: nothing of yours is connected yet.');
	expect(say()).toBe('Nothing is connected yet.');
});
