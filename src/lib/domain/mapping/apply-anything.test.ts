import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMapping } from './apply.ts';
import { readMapping } from './mapping.ts';
import type { Values } from './values.ts';

const path = fc.constantFrom('a', 'b', 'a.b', 'b.0', 'c d', '__proto__', 'constructor');
const anyRule = fc.oneof(
	path,
	fc.record({ constant: fc.jsonValue() }),
	fc.record({
		template: fc
			.array(
				fc.oneof(
					fc.constantFrom('{{', '}}', ' '),
					path.map((name) => `{${name}}`)
				)
			)
			.map((parts) => parts.join(''))
	}),
	fc.record({ join: fc.array(path, { minLength: 1 }), with: fc.string() }),
	fc.record({ split: path, at: fc.string({ minLength: 1 }), take: fc.constantFrom(1, 2, -1) }),
	fc.record({ lookUp: path, table: fc.dictionary(fc.string(), fc.string()) }),
	fc.record({
		date: path,
		from: fc.constantFrom('unix', 'unix-ms', 'dd.MM.yyyy', 'd MMM yy h:mm a'),
		to: fc.constantFrom('date', 'date-time', 'unix', 'XXX')
	}),
	fc.record({ number: path, decimal: fc.constantFrom(',', '.') }),
	fc.record({ phone: path, country: fc.constantFrom('NO', 'US') }),
	fc.record({ personName: path, take: fc.constantFrom('given', 'family') }),
	fc.record({ path, default: fc.jsonValue(), when: fc.record({ path, is: fc.string() }) })
);
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
