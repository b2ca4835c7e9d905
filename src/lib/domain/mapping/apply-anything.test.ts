import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRule } from './any-rule.fixture.ts';
import { applyMapping } from './apply.ts';
import { describeRule, pathsOf } from './describe.ts';
import { readMapping } from './mapping.ts';
import type { Values } from './values.ts';

const anyRecord = fc.dictionary(
	fc.constantFrom('a', 'b', 'c d', '__proto__'),
	fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double())
) as fc.Arbitrary<Values>;
const anyZone = fc.constantFrom('Europe/Oslo', 'No/Where');

test('whatever the rule, the record and the place: it never throws, and each field is a value, a problem or left out', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string({ minLength: 1 }), anyRule), anyRecord, anyZone, (rules, record, timeZone) => {
			const read = readMapping(rules);
			if (!('mapping' in read)) throw new Error(JSON.stringify(read.problems));
			const { values, problems } = applyMapping(read.mapping, record, { timeZone });
			for (const { field, say } of problems) {
				expect(say).toContain(`“${field}”`);
				expect(Object.hasOwn(values, field)).toBe(false);
			}
			const known = new Set(Object.keys(rules));
			expect(Object.keys(values).every((field) => known.has(field))).toBe(true);
		}),
		{ numRuns: 500 }
	);
});

test('whatever the rule, it is said in one sentence that names what it reads', () => {
	fc.assert(
		fc.property(anyRule, (rule) => {
			const read = readMapping({ field: rule });
			if (!('mapping' in read) || read.mapping.field === undefined) throw new Error(JSON.stringify(read));
			const sentence = describeRule(read.mapping.field, (path) => `<${path}>`);
			expect(sentence).not.toContain('\n');
			if (typeof rule === 'object' && rule !== null && 'template' in rule) return;
			for (const path of pathsOf(read.mapping.field)) expect(sentence).toContain(`<${path}>`);
		})
	);
});
