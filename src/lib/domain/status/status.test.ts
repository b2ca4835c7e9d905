import { expect, test } from 'vitest';
import type { Health } from '../health/finding.ts';
import { statusBadge } from './badge.ts';
import { sayCount, statusCount, statusLine } from './status-line.ts';

const health = (word: Health['word'], tone: Health['tone']): Health => ({
	word,
	tone,
	sentence: 'Kari Nordmann’s order was refused: “no such customer”.',
	since: Date.parse('2026-11-17T08:00:00Z'),
	findings: []
});
const lines = [
	statusLine('a', 'Orders to the books', health('working', 'good')),
	statusLine('b', 'Bookings', health('failing', 'bad')),
	statusLine('c', 'Enquiries', health('needs attention', 'warn')),
	statusLine('d', 'Wholesale list', health('paused', 'idle'))
];

test('what a check has found is never shown to whoever knows the address', () => {
	expect(JSON.stringify(lines)).not.toContain('Kari');
	expect(lines[1]).toMatchObject({ word: 'failing', works: false, since: Date.parse('2026-11-17T08:00:00Z') });
	expect(lines[0]?.since).toBeNull();
});

test('what only needs a look works, and what is paused on purpose is not counted', () => {
	expect(statusCount(lines)).toEqual({ works: 2, of: 3 });
	expect(sayCount({ works: 1, of: 1 })).toBe('1 of 1 works');
});

test('the badge says it in words, in the colour of the state', () => {
	expect(statusBadge({ works: 5, of: 5 })).toMatch(/aria-label="Handover: 5 of 5 work".*#1c653a/);
	expect(statusBadge({ works: 4, of: 5 })).toMatch(/4 of 5 work.*#804b00/);
	expect(statusBadge({ works: 0, of: 5 })).toMatch(/0 of 5 work.*#a1281c/);
	expect(statusBadge({ works: 0, of: 0 })).toMatch(/nothing runs.*#5c564a/);
});
