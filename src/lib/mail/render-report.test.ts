import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { renderReport } from './render-report.server.ts';
import { longReport, seventhReport } from './report.fixture.ts';

const { html, text, images, subject } = await renderReport(seventhReport());

/** What the reader sees, without the markup. */
const shown = html
	.replace(/<head>.*<\/head>/s, '')
	.replace(/<[^>]+>/g, ' ')
	.replaceAll('&lt;', '<')
	.replaceAll('&amp;', '&')
	.replace(/\s+/g, ' ');

/** The parts that do not stand in the mail after the one before them. */
const outOfOrder = (where: string, parts: readonly string[]): string[] => {
	let from = 0;
	return parts.filter((part) => {
		const at = where.indexOf(part, from);
		if (at >= 0) from = at + part.length;
		return at < 0;
	});
};

const ORDER = [
	'Three of four connections work; Invoices to <Xero & friends> does not; one needs a look.',
	'139 records carried, about 7.6 hours saved; the estimate was 11.',
	'No. 7.',
	'Monday 30 November',
	'What needs you',
	'Xero’s login ended on Tuesday.',
	'Sign in again',
	'See what needs you',
	'Your connections',
	'Invoices to <Xero & friends>',
	'It waits for Xero; nothing is lost.',
	'14 wait.',
	'Logins that end soon',
	'Google Calendar: on 4 December 2026.',
	'What next',
	'Wait with the next one',
	'7 December 2026'
];

test('one sentence first, then what needs a person, the connections, the logins, and what next', () => {
	expect(outOfOrder(shown, ORDER)).toEqual([]);
	expect(outOfOrder(text.replace(/\s+/g, ' '), ORDER)).toEqual([]);
	expect(subject).toBe('Your week: 139 records carried, 2 need you');
});

test('a line says its word, its figures beside the estimate, and the day on which it has paid for itself', () => {
	const said = [
		'86 carried, 79 the week before; nothing waits. 4.3 hours saved; the estimate was 4. It has paid for itself since the week of 5 October 2026.',
		'At this pace it will have paid for itself on 12 March 2027.',
		'At this pace it does not pay for itself.',
		'The test parcel arrived in 38 s and was removed again.',
		'The test parcel is not back yet.'
	];
	for (const sentence of said) expect(shown).toContain(sentence);
	for (const sentence of said) expect(text.replace(/\s+/g, ' ')).toContain(sentence);
	for (const word of ['✓ works', '× waits', '! needs you']) expect(shown).toContain(word);
});

test('with pictures off their words say the figures', () => {
	const words = [...html.matchAll(/<img[^>]+alt="([^"]+)"/g)].map(([, alt]) => alt);
	expect(words).toContain('Records a week, 8 weeks up to this one: 61, 70, 66, 0, 74, 81, 79, 86.');
	expect(words).toHaveLength(images.length);
	expect(images).toHaveLength(3);
});

test('what people have named is text, never markup', () => {
	expect(html).toContain('Invoices to &lt;Xero &amp; friends>');
	expect(html).not.toContain('<Xero');
});

describe('Outlook', () => {
	/** What the engine of Word does not draw, or draws wrongly. What stands in an @media block it does not read. */
	const UNKNOWN =
		/(max-|min-)(width|height)|display:|float|position:|flex|grid|gap:|transform|opacity|box-shadow|border-radius|background-image|url\(|calc\(|var\(|rem\b|\dem\b|object-fit|overflow|rgba?\(|linear-gradient|!important/;
	const styles = [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style);

	test('finds no style that it does not know, and no block that it would lay out in its own way', () => {
		expect(styles.length).toBeGreaterThan(40);
		expect(styles.filter((style) => UNKNOWN.test(style))).toEqual([]);
		expect(html).not.toMatch(/<(div|section|article|svg|script|link|button|form|video|iframe)\b/);
		expect(html.replace(/@media[^{]+\{(?:[^{}]*\{[^}]*\})*\}/g, '')).toContain('<style></style>');
	});

	test('finds room where it looks for it: in the cells of tables, never around a word or a link', () => {
		const padded = [...html.matchAll(/<(\w+)[^>]*style="[^"]*padding[^"]*"/g)].map(([, tag]) => tag);
		expect(new Set(padded)).toEqual(new Set(['td']));
		const tables = [...html.matchAll(/<table[^>]*>/g)].map(([tag]) => tag);
		for (const table of tables) expect(table).toMatch(/role="presentation".*cellpadding="0".*cellspacing="0"/s);
	});
});

test('it is told to be dark where the reader is, and how', () => {
	expect(html).toContain('<meta name="color-scheme" content="light dark">');
	for (const part of ['ground', 'sheet', 'ink', 'quiet', 'link', 'button']) {
		expect(html).toMatch(new RegExp(`prefers-color-scheme:dark\\).*\\.${part}\\{`));
		expect(html).toMatch(new RegExp(`class="[^"]*\\b${part}\\b`));
	}
});

test('with sixty connections the whole mail stays below 100 KB, and says that there are more', async () => {
	const long = await renderReport(longReport(60));
	const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
		from: 'handover@nordbakeriet.example',
		to: 'kari@nordbakeriet.example',
		subject: long.subject,
		text: long.text,
		html: long.html,
		attachments: long.images.map(({ cid, base64 }) => ({
			cid,
			filename: `${cid}.png`,
			content: Buffer.from(base64, 'base64')
		}))
	});
	expect(Buffer.byteLength(message as Buffer)).toBeLessThan(100_000);
	expect(long.html).toContain('And 36 more');
	expect(long.text).toContain('And 36 more');
});

test('a good week says that nothing needs anybody', async () => {
	const good = await renderReport({ ...seventhReport([]), todos: [], expiring: [], nextAt: null });
	expect(good.text).toContain('Nothing is connected yet.');
	expect(good.text).toContain('Nothing needs you.');
	expect(good.text).toContain('No. 7. The report is switched off, so no other comes by itself.');
	expect(good.html).not.toContain('Logins that end soon');
});
