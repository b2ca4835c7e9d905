import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMapping } from './apply.ts';
import { anyRule } from './any-rule.fixture.ts';
import type { Mapping } from './mapping.ts';
import { pathsCompared, pathsRead } from './paths-read.ts';
import { isReached } from './reach/reach.ts';
import { reformPath } from './reform-path.ts';
import { renamePath, renameReach } from './rename-path.ts';

const OSLO = { timeZone: 'Europe/Oslo' };

const EVERYTHING: Mapping = {
	plain: 'email',
	inside: 'email.work',
	text: { template: 'Write to {email|nobody}, {{email}}' },
	both: { join: ['name', 'email'], with: ' ' },
	first: { split: 'email', at: '@', take: 1 },
	table: { lookUp: 'email', table: { a: 'b' } },
	when: { constant: 'yes', when: { path: 'email', filled: true } },
	other: 'email2'
};

test('a field under its new name is read by every rule and condition that read the old one, and by no other', () => {
	expect(renamePath(EVERYTHING, 'email', 'epost')).toEqual({
		plain: 'epost',
		inside: 'epost.work',
		text: { template: 'Write to {epost|nobody}, {{email}}' },
		both: { join: ['name', 'epost'], with: ' ' },
		first: { split: 'epost', at: '@', take: 1 },
		table: { lookUp: 'epost', table: { a: 'b' } },
		when: { constant: 'yes', when: { path: 'epost', filled: true } },
		other: 'email2'
	});
	expect(
		renameReach({ when: { path: 'status', is: 'paid' }, each: { list: 'lines', key: 'id' } }, 'lines', 'rows')
	).toEqual({
		when: { path: 'status', is: 'paid' },
		each: { list: 'rows', key: 'id' }
	});
});

test('whatever the mapping, what it makes of a renamed record is what it made of the record', () => {
	const words = fc.string({ minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'z'), anyRule), words, words, (given, moved, stays) => {
			const mapping = given as Mapping;
			const before = applyMapping(mapping, { 'c d': moved, a: stays }, OSLO);
			const after = applyMapping(renamePath(mapping, 'c d', 'e f'), { 'e f': moved, a: stays }, OSLO);
			expect(after.values).toEqual(before.values);
		})
	);
});

test('what a step reads is every path of its rules and of what decides whether it is done, but not those of an entry', () => {
	const reach = { when: { path: 'status', is: 'paid' }, each: { list: 'lines' } };
	const mapping: Mapping = { name: 'item.product', table: { lookUp: 'pays', table: {} }, mail: 'email' };
	expect(pathsRead({ mapping, reach })).toEqual(['pays', 'email', 'status', 'lines']);
	expect(pathsCompared({ mapping, reach })).toEqual(['pays', 'status']);
	expect(isReached(renameReach(reach, 'status', 'state'), { state: 'paid' })).toBe(true);
});

const made = (mapping: Mapping, wanted: string) => applyMapping(mapping, { wanted }, OSLO).values.day;

test.each([
	['wanted', '24.12.2026', 'date', 'd.M.yyyy', '2026-12-24'],
	['wanted', '12/24/2026', 'd/M/yyyy', 'M/d/yyyy', '24/12/2026'],
	[{ date: 'wanted', to: 'dd.MM.yy' }, '5.12.2026', 'date', 'd.M.yyyy', '05.12.26'],
	[{ date: 'wanted', from: 'd.M.yyyy' }, '2026-12-05', 'd.M.yyyy', 'date', '2026-12-05'],
	['wanted', '1 234,50', 'decimal-point', 'decimal-comma', 1234.5],
	[{ number: 'wanted', times: 100 }, '1.234,50', 'decimal-point', 'decimal-comma', 123450]
])('%j of %s, written as %s before and as %s now, makes %s', (rule, value, was, now, expected) => {
	expect(made(reformPath({ day: rule }, 'wanted', was, now), value)).toBe(expected);
});

test('texts that a date is a part of, and other fields, stay as they are', () => {
	const mapping: Mapping = { note: { template: 'For {wanted}' }, other: 'ordered' };
	expect(reformPath(mapping, 'wanted', 'date', 'd.M.yyyy')).toEqual(mapping);
});
