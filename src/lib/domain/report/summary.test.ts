import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise, type ConnectionWeek } from './summary.ts';

const enquiries: ConnectionWeek = {
	id: 'c1',
	name: 'Enquiries from the website',
	practice: false,
	paused: false,
	carried: 38,
	carriedBefore: 31,
	failed: 0,
	waiting: 0,
	needsAttention: 0,
	minutesEach: 3,
	expectedMinutes: 105,
	finding: null,
	waitsFor: null
};

test('a good week says how much was carried and that nothing needs the owner', () => {
	const summary = summarise([enquiries]);
	expect(summary.subject).toBe('Your week: 38 records carried, nothing needs you');
	expect(summary.minutesSaved).toBe(114);
	expect(summary.against).toBe('kept');
	expect(summary.todo).toBeNull();
});

test('a broken connection comes first, whatever it carried', () => {
	const stopped = { ...enquiries, id: 'c2', name: 'Bookings', carried: 0, finding: 'The login expired on Tuesday.' };
	const summary = summarise([enquiries, stopped]);
	expect(summary.lines[0]?.id).toBe('c2');
	expect(summary.todo).toBe('Look at Bookings first: The login expired on Tuesday.');
	expect(summary.subject).toBe('Your week: 38 records carried, Bookings needs you');
	expect(summarise([stopped, { ...stopped, id: 'c3' }]).subject).toBe(
		'Your week: 0 records carried, 2 things need you'
	);
});

const waitsFor = (name: string) => ({ id: name, name, finding: `${name} has not worked since Tuesday.` });

test('a broken system is told once, whatever waits for it, and before everything else', () => {
	const waiting = ['Bookings', 'Invoices'].map((name) => ({
		...enquiries,
		id: name,
		name,
		waitsFor: waitsFor('Nextcloud')
	}));
	const late = { ...enquiries, finding: 'A run was due and has not begun.' };
	const { lines, todo, more } = summarise([late, ...waiting, { ...late, waitsFor: waitsFor('The till') }]);
	expect([todo, more]).toEqual([waitsFor('Nextcloud').finding, [waitsFor('The till').finding]]);
	expect(lines.map(({ sentence }) => sentence)).toEqual([
		'A run was due and has not begun.',
		'It waits for Nextcloud; nothing is lost.',
		'It waits for Nextcloud; nothing is lost.',
		'It waits for The till; nothing is lost. A run was due and has not begun.'
	]);
});

test('what a practice connection waits for needs nobody', () => {
	expect(summarise([{ ...enquiries, practice: true, waitsFor: waitsFor('Nextcloud') }])).toMatchObject({ todo: null });
});

test('records that need a person are counted in the subject', () => {
	expect(summarise([{ ...enquiries, needsAttention: 2 }]).subject).toBe('Your week: 38 records carried, 2 need you');
});

test('practice is listed and counted nowhere', () => {
	const summary = summarise([enquiries, { ...enquiries, id: 'p', practice: true, carried: 500 }]);
	expect(summary.lines).toHaveLength(2);
	expect(summary.carried).toBe(38);
	expect(summary.minutesSaved).toBe(114);
});

test('where nobody said what a record costs, no hours are invented', () => {
	const summary = summarise([{ ...enquiries, minutesEach: null }]);
	expect(summary.minutesSaved).toBeNull();
	expect(summary.against).toBeNull();
});

test('of two systems that are only compared it is said that they agree', () => {
	const compared = { ...enquiries, carried: 0, watched: true, compared: true };
	expect(summarise([compared]).lines[0]?.sentence).toBe('Both sides agree, as far as they were compared.');
});

test('of what something else runs it is said that it ran, where it does not say how much it carried', () => {
	const pinged = { ...enquiries, carried: 0, watched: true };
	expect(summarise([pinged]).lines[0]?.sentence).toBe('It ran as it should; it does not say how much it carried.');
	expect(summarise([{ ...pinged, carried: 4 }]).lines[0]?.sentence).toBe('Everything that came was carried.');
});

test('a quiet week and a paused connection are said as they are', () => {
	expect(summarise([{ ...enquiries, carried: 0 }]).lines[0]?.sentence).toBe('Nothing came this week.');
	expect(summarise([{ ...enquiries, paused: true }]).lines[0]?.sentence).toMatch(/paused/);
});

test('half as much as expected is behind, half as much again is ahead', () => {
	expect(summarise([{ ...enquiries, carried: 17 }]).against).toBe('behind');
	expect(summarise([{ ...enquiries, carried: 53 }]).against).toBe('ahead');
});

test('no connection is left out and the sums are the sums of the lines', () => {
	const count = fc.nat(500);
	const week = fc.record({ carried: count, failed: count, waiting: count, needsAttention: count });
	fc.assert(
		fc.property(fc.array(week, { maxLength: 8 }), (weeks) => {
			const summary = summarise(weeks.map((figures, index) => ({ ...enquiries, ...figures, id: String(index) })));
			expect(summary.lines).toHaveLength(weeks.length);
			for (const name of ['carried', 'failed', 'waiting', 'needsAttention'] as const) {
				expect(summary[name]).toBe(weeks.reduce((total, figures) => total + figures[name], 0));
			}
		})
	);
});
