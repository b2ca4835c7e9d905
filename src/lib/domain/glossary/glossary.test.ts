import { describe, expect, test } from 'vitest';
import { explain, GLOSSARY, termSlug } from './glossary.ts';

const WANTED = [
	'integration',
	'API',
	'webhook',
	'CRM',
	'sync',
	'middleware',
	'token',
	'schedule',
	'cron',
	'connector',
	'CardDAV',
	'CalDAV',
	'IMAP',
	'SMTP',
	'CSV',
	'JSON',
	'encryption',
	'app password',
	'idempotency',
	'p10',
	'p90'
];

test('every jargon word that stands in the product is explained', () => {
	expect(WANTED.filter((word) => explain(word) === null)).toEqual([]);
	expect(GLOSSARY.length).toBeGreaterThanOrEqual(30);
});

test('a word is found under each of its names, and each name leads to one term only', () => {
	const names = GLOSSARY.flatMap(({ term, alsoCalled = [] }) =>
		[term, ...alsoCalled].map((name) => name.toLowerCase())
	);
	expect(new Set(names).size).toBe(names.length);
	expect(explain(' Synchronisation ')?.term).toBe('Sync');
	expect(explain('blockchain')).toBeNull();
});

test('each term has an address of its own', () => {
	const slugs = GLOSSARY.map(termSlug);
	expect(new Set(slugs).size).toBe(slugs.length);
	expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
	expect(explain('range-p10-to-p90')?.term).toBe('Range (p10 to p90)');
});

describe.each(GLOSSARY.map((entry) => [entry.term, entry] as const))(
	'%s',
	(_, { technically, inEnglish, doYouNeedIt, misunderstanding }) => {
		test('is explained four times in whole, calm sentences that fit a phone', () => {
			for (const text of [technically, inEnglish, doYouNeedIt, misunderstanding]) {
				expect(text).toMatch(/^[A-Z].*[.]$/s);
				expect(text).not.toMatch(/!|awesome|simply|seamless|leverage| {2}/);
				expect(text.length).toBeLessThanOrEqual(170);
			}
		});
	}
);
