import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry.ts';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (contentType: string, body: string | Uint8Array) =>
	readEntry({ contentType, body: typeof body === 'string' ? bytes(body) : body });

/** What a real browser's encoder sends for this form. */
async function sent(body: FormData | URLSearchParams) {
	const request = new Request('http://127.0.0.1/in', { method: 'POST', body });
	return readEntry({
		contentType: request.headers.get('content-type') ?? '',
		body: new Uint8Array(await request.arrayBuffer())
	});
}

const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', '').replace(/\r\n?/g, '\n'));
const pairs = fc.uniqueArray(
	fc.tuple(
		text.filter((name) => !['', '__proto__', '_charset_'].includes(name)),
		text
	),
	{
		selector: ([name]) => name,
		minLength: 1
	}
);

// Encoders differ in how they write these signs in a name.
const plainlyNamed = pairs.filter((typed) => !typed.some(([name]) => /[\n%]/.test(name)));

describe('whatever a person types comes out as typed', () => {
	test('url-encoded', () =>
		fc.assert(
			fc.asyncProperty(pairs, async (typed) => {
				expect((await sent(new URLSearchParams(typed))).values).toEqual(Object.fromEntries(typed));
			})
		));

	test('multipart', () =>
		fc.assert(
			fc.asyncProperty(plainlyNamed, async (typed) => {
				const form = new FormData();
				for (const [name, value] of typed) form.append(name, value);
				expect((await sent(form)).values).toEqual(Object.fromEntries(typed));
			})
		));

	test('JSON', () =>
		fc.assert(
			fc.property(
				fc.dictionary(
					text.filter((name) => name !== '' && name !== '__proto__'),
					fc.jsonValue()
				),
				(typed) => {
					fc.pre(Object.keys(typed).length > 0 && !/__proto__|[^.\d]-?\d{16}|e\+/.test(JSON.stringify(typed)));
					const normal = JSON.parse(JSON.stringify(typed).replaceAll('\\u0000', '\\ufffd'));
					expect(JSON.stringify(read('application/json', JSON.stringify(typed)).values)).toBe(JSON.stringify(normal));
				}
			)
		));
});

test('a file is its name, sent by a real encoder', async () => {
	const form = new FormData();
	form.append('name', 'Kari');
	form.append('cake', new File(['x'.repeat(100_000)], 'bløtkake "stor".jpg'));
	expect((await sent(form)).values).toEqual({
		name: 'Kari',
		cake: 'bløtkake "stor".jpg (a file, which is not kept)'
	});
});

test('nothing that is sent makes it throw, and everything survives JSON', () => {
	const types = fc.oneof(
		fc.constantFrom(URL_ENCODED, 'multipart/form-data; boundary=x', 'application/json', 'text/plain', 'image/png', ''),
		fc.string()
	);
	const bodies = fc.oneof(
		fc.uint8Array(),
		fc.string().map(bytes),
		fc.json().map(bytes),
		fc
			.array(
				fc.constantFrom('--x', '\r\n', '\n', '--', 'Content-Disposition: form-data; name="', '"', 'a', ' ', 'é', ';')
			)
			.map((pieces) => bytes(pieces.join('')))
	);
	fc.assert(
		fc.property(types, bodies, (contentType, body) => {
			const entry = readEntry({ contentType, body });
			expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
			expect(Object.keys(entry.values).length).toBeGreaterThan(0);
		}),
		{ numRuns: 2000 }
	);
});

describe('names', () => {
	test('a name that is sent more than once holds a list', () => {
		expect(read(URL_ENCODED, 'cake=bolle&cake=kringle&name=Kari').values).toEqual({
			cake: ['bolle', 'kringle'],
			name: 'Kari'
		});
	});

	test('a field without a name is kept under a name that says so', () => {
		expect(read(URL_ENCODED, '=hello&a').values).toEqual({ '(no name)': 'hello', a: '' });
	});

	test('names that JavaScript knows are ordinary names, and the harmful one is left out', () => {
		const names = 'constructor=1&toString=2&hasOwnProperty=3&__proto__=4';
		expect(read(URL_ENCODED, names).values).toEqual({ constructor: '1', toString: '2', hasOwnProperty: '3' });
		const { values } = read(
			'application/json',
			'{"a":{"__proto__":{"isOwner":true},"b":1},"__proto__":{"isOwner":true}}'
		);
		expect(JSON.stringify(values)).toBe('{"a":{"b":1}}');
		expect(({} as Record<string, unknown>).isOwner).toBeUndefined();
	});

	test('three hundred fields are three hundred fields', () => {
		const body = Array.from({ length: 300 }, (_, n) => `field-${n}=${n}`).join('&');
		expect(Object.keys(read(URL_ENCODED, body).values)).toHaveLength(300);
	});
});

describe('what cannot be read is kept with a sentence for a person', () => {
	test.each([
		['malformed JSON', 'application/json', '{"name": "Kari"', /its fields by their names/],
		['JSON that is no object', 'application/json', '["Kari"]', /its fields by their names/],
		[
			'JSON that nests without end',
			'application/json',
			`{"a":${'['.repeat(60)}${']'.repeat(60)}}`,
			/its fields by their names/
		],
		[
			'JSON that nests to bring the program down',
			'application/json',
			'{"a":'.repeat(200_000),
			/its fields by their names/
		],
		['multipart without a boundary', 'multipart/form-data', '--x', /marks between its fields/],
		['multipart without its marks', 'multipart/form-data; boundary=x', 'name=Kari', /marks between its fields/],
		['a picture', 'image/png', '\u0089PNG', /not sent in the way that a web form sends/],
		['no type at all', '', 'name=Kari', /not sent in the way that a web form sends/],
		['nothing', URL_ENCODED, '', /without a single field/]
	])('%s', (_what, contentType, body, sentence) => {
		const { values, problem } = read(contentType, body);
		expect(problem).toMatch(sentence);
		expect(problem).toMatch(/\.$/);
		expect(values).toEqual({ raw: body.slice(0, 10_000) });
	});
});

test('ten megabytes are read', () => {
	const value = 'x'.repeat(10_000_000);
	expect(read(URL_ENCODED, `a=${value}`).values).toEqual({ a: value });
	const body = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n--x--`;
	expect(read('multipart/form-data; boundary=x', body).values).toEqual({ a: value });
});
