import { expect, test } from 'vitest';
import { marksOf, numbered } from './marks.ts';

const OSLO = 'Europe/Oslo';
const at = (moment: string) => Date.parse(moment);

test('what was changed since the chart begins has a number, the oldest the first, and what was before has none', () => {
	const entries = [
		{ at: at('2026-11-20T10:00:00Z'), say: 'Paused.' },
		{ at: at('2026-11-18T10:00:00Z'), say: 'A new price list.' },
		{ at: at('2026-10-01T10:00:00Z'), say: 'Switched on.' }
	];
	expect(numbered(entries, at('2026-11-01T00:00:00Z')).map(({ say, number }) => [say, number])).toEqual([
		['Paused.', 2],
		['A new price list.', 1],
		['Switched on.', null]
	]);
});

test('a week has one for all of its days, and what was before the first has none', () => {
	const changes = [
		{ number: 1, at: at('2026-11-01T10:00:00Z'), say: 'Long ago.' },
		{ number: 2, at: at('2026-11-15T10:00:00Z'), say: 'Paused.' },
		{ number: 3, at: at('2026-11-16T10:00:00Z'), say: 'It goes on again.' }
	];
	expect(marksOf(changes, ['2026-11-09', '2026-11-16'], OSLO).map(({ index, label }) => [index, label])).toEqual([
		[0, '2'],
		[1, '3']
	]);
});

test('a day has one mark for all that changed on it, by the clock of the business', () => {
	const changes = [
		{ number: 3, at: at('2026-11-20T10:00:00Z'), say: 'It goes on again.' },
		{ number: 2, at: at('2026-11-19T23:30:00Z'), say: 'Paused.' },
		{ number: 1, at: at('2026-11-18T10:00:00Z'), say: 'A new price list.' }
	];
	expect(marksOf(changes, ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'], OSLO)).toEqual([
		{ index: 1, label: '1', say: 'A new price list.' },
		{ index: 3, label: '2–3', say: 'Paused. It goes on again.' }
	]);
});
