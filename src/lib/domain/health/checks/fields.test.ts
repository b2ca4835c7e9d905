import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, FINE, HOUR, NOW } from '../facts.fixture.ts';
import type { OpenFieldChange } from '../fields/field-change.ts';
import { judge } from '../judge.ts';
import { fields } from './fields.ts';

const renamed: OpenFieldChange = {
	kind: 'renamed',
	field: 'email',
	was: '',
	to: 'epost',
	called: 'E-mail',
	since: NOW - HOUR,
	waiting: 6,
	records: 3
};
const news: OpenFieldChange = {
	...renamed,
	kind: 'value',
	field: 'pays',
	called: 'Paid by',
	to: 'gift card',
	waiting: 0,
	records: 0
};

test('a field that seems to have another name is asked about, with what waits and what that costs', () => {
	expect(fields({ ...FINE, fields: [renamed], needsAttention: 6 })).toEqual({
		check: 'fields',
		since: NOW - HOUR,
		say: 'The field “E-mail” is gone since 09:00; it seems to be called “epost” now. 3 records wait for your answer.',
		minutesADay: 18,
		todo: { say: 'Say whether it is right', href: 'fields' }
	});
});

test('a form that has changed is said by an example of each', () => {
	const reshaped: OpenFieldChange = {
		...renamed,
		kind: 'reshaped',
		field: 'wanted',
		called: 'Wanted on',
		was: 'date',
		to: 'd.M.yyyy'
	};
	expect(fields({ ...FINE, fields: [reshaped] })?.say).toBe(
		'The field “Wanted on” is written like 22.11.2026 since 09:00, and was like 2026-11-22. 3 records wait for your answer.'
	);
});

test('what waits for the answer is one finding, and what was refused besides is another', () => {
	const found = (needsAttention: number) =>
		judge({ ...FINE, fields: [renamed], needsAttention }).findings.map(({ check }) => check);
	expect(found(6)).toEqual(['fields']);
	expect(found(8)).toEqual(['fields', 'failures']);
});

test('a value that a list never had is news for a week, and stands behind what records wait for', () => {
	expect(fields({ ...FINE, fields: [news] })?.say).toContain('“gift card” is new in the field “Paid by”');
	expect(fields({ ...FINE, fields: [{ ...news, since: NOW - 8 * DAY }] })).toBeNull();
	expect(fields({ ...FINE, fields: [news, renamed] })?.say).toMatch(
		/^The field “E-mail” .* 1 other field has changed too\.$/
	);
});

test('what has slowly become emptier is told as a matter of its fields, beside what has become fewer', () => {
	const told = (kind: string) => ({ t: '2026-11-19', kind, periods: 2, text: `${kind} differs.` });
	const drift = [told('records'), told('fill:phone')];
	expect(judge({ ...FINE, drift }).findings.map(({ check, say }) => [check, say])).toEqual([
		['volume', 'records differs.'],
		['fields', 'fill:phone differs.']
	]);
	expect(judge({ ...FINE, drift, fields: [renamed] }).findings.map(({ check }) => check)).toEqual(['fields', 'volume']);
});

test('whatever a field is called, the sentence fits a phone', () => {
	const kinds = fc.constantFrom<OpenFieldChange['kind']>('renamed', 'reshaped', 'value');
	const change = fc.record({
		kind: kinds,
		called: fc.string({ maxLength: 400 }),
		to: fc.string({ maxLength: 400 }),
		was: fc.string()
	});
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (given) => {
			const say = fields({ ...FINE, fields: given.map((one) => ({ ...renamed, ...one })) })?.say ?? '';
			expect([...say].length).toBeGreaterThan(0);
			expect([...say].length).toBeLessThanOrEqual(200);
		})
	);
});
