import fc from 'fast-check';
import { COUNTRY_LANGUAGES } from './countries/read-country.ts';

export const anyPath = fc.constantFrom('a', 'b', 'a.b', 'b.0', 'c d', '__proto__', 'constructor');

const condition = fc.oneof(
	fc.record({ path: anyPath, is: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }),
	fc.record({ path: anyPath, isNot: fc.string() }),
	fc.record({ path: anyPath, in: fc.array(fc.string(), { minLength: 1 }) }),
	fc.record({ path: anyPath, filled: fc.boolean() })
);

const template = fc
	.array(
		fc.oneof(
			fc.constantFrom('{{', '}}', ' ', '…'),
			anyPath.map((name) => `{${name}}`)
		)
	)
	.map((parts) => parts.join(''));

/** A name that zod leaves out wherever it stands, for everybody's safety. */
const UNSAFE = '__proto__';
const anyJson = fc.jsonValue().filter((value) => !JSON.stringify(value).includes(UNSAFE));

const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

const bareRule = fc.oneof(
	fc.record({ path: anyPath, trim: some(fc.boolean()) }),
	fc.record({ constant: anyJson }),
	fc.record({ template }),
	fc.record({ join: fc.array(anyPath, { minLength: 1 }), with: fc.string() }),
	fc.record({
		split: anyPath,
		at: fc.string({ minLength: 1 }),
		take: fc.constantFrom(1, 2, -1),
		trim: some(fc.boolean())
	}),
	fc.record({
		lookUp: anyPath,
		table: fc.dictionary(
			fc.string().filter((name) => name !== UNSAFE),
			plain
		),
		otherwise: some(plain)
	}),
	fc.record({
		date: anyPath,
		from: some(fc.constantFrom('unix', 'unix-ms', 'dd.MM.yyyy', 'd MMM yy h:mm a')),
		to: some(fc.constantFrom('date', 'date-time', 'unix', 'XXX'))
	}),
	fc.record({
		number: anyPath,
		decimal: some(fc.constantFrom(',', '.')),
		times: some(fc.double({ noNaN: true, noDefaultInfinity: true })),
		decimals: some(fc.nat(6)),
		to: some(fc.constantFrom(',', '.'))
	}),
	fc.record({
		phone: anyPath,
		country: fc.constantFrom('NO', 'US', 'HU'),
		to: some(fc.constantFrom('zeros', 'national'))
	}),
	fc.record({
		countryOf: anyPath,
		to: some(fc.constantFrom('three-letters', 'name')),
		in: some(fc.constantFrom(...COUNTRY_LANGUAGES))
	}),
	fc.record({ personName: anyPath, take: fc.constantFrom('given', 'family') })
);

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Any rule that a file can hold, of every kind, with and without a default and a condition. */
export const anyRule: fc.Arbitrary<unknown> = fc.oneof(
	anyPath,
	fc
		.tuple(bareRule, fc.record({ default: some(anyJson), when: some(condition) }))
		.map(([rule, more]) => written({ ...rule, ...more }))
);
