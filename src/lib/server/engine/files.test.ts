import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../../../tests/support/failure-of.ts';
import { openFiles } from './files.ts';

let outside: string;
let folder: string;

beforeEach(() => {
	outside = mkdtempSync(join(tmpdir(), 'handover-files-'));
	folder = join(outside, 'spoke-and-sprocket');
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

describe('the folder of a system', () => {
	test('is empty before the first write, and is not made by looking', async () => {
		const files = openFiles(folder);
		expect(await files.list()).toEqual([]);
		expect(await files.read('orders.csv')).toBeNull();
		expect(existsSync(folder)).toBe(false);
	});

	test('gives back what was written, to the byte', async () => {
		const files = openFiles(folder);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (content) => {
				await files.write('orders.csv', content);
				expect(new Uint8Array((await files.read('orders.csv')) ?? [])).toEqual(content);
			}),
			{ numRuns: 20 }
		);
	});

	test('lists names, sizes in bytes and when each was changed', async () => {
		const files = openFiles(folder);
		const before = Date.now() - 2_000;
		await files.write('bestillinger æøå.csv', 'é');
		await files.write('Orders.csv', '12345');
		const [orders, norwegian] = await files.list();
		expect(orders).toMatchObject({ name: 'Orders.csv', size: 5 });
		expect(norwegian).toMatchObject({ name: 'bestillinger æøå.csv', size: 2 });
		expect(orders?.changedAt).toBeGreaterThan(before);
		expect(Number.isInteger(orders?.changedAt)).toBe(true);
	});

	test('lists plain files only: nothing hidden or unfinished, no folders, no links', async () => {
		const files = openFiles(folder);
		await files.write('orders.csv', 'a');
		writeFileSync(join(folder, '.hidden'), '');
		writeFileSync(join(folder, '.5f0c.part'), '');
		mkdirSync(join(folder, 'archive'));
		symlinkSync('orders.csv', join(folder, 'link.csv'));
		writeFileSync(join(folder, 'line\nbreak.csv'), '');
		expect((await files.list()).map(({ name }) => name)).toEqual(['orders.csv']);
	});
});

describe('a write', () => {
	test('is seen whole or not at all, however many write and read at once', async () => {
		const files = openFiles(folder);
		const content = (writer: number) => `${writer}`.repeat(200_000);
		await files.write('orders.csv', content(0));
		const seen = new Set<string>();
		const reading = (async () => {
			for (let round = 0; round < 40; round++) seen.add(Buffer.from((await files.read('orders.csv')) ?? []).toString());
		})();
		await Promise.all([1, 2, 3, 4, 5].map((writer) => files.write('orders.csv', content(writer))));
		await reading;
		const whole = [0, 1, 2, 3, 4, 5].map(content);
		for (const text of seen) expect(whole.includes(text)).toBe(true);
		expect(readdirSync(folder)).toEqual(['orders.csv']);
	});

	test('that fails leaves nothing behind', async () => {
		mkdirSync(join(folder, 'orders.csv'), { recursive: true });
		const failure = await failureOf(openFiles(folder).write('orders.csv', 'a'));
		expect(failure.kind).toBe('misconfigured');
		expect(readdirSync(folder)).toEqual(['orders.csv']);
	});

	test('takes the place of a link and leaves alone what it led to', async () => {
		writeFileSync(join(outside, 'accounts.csv'), 'private');
		mkdirSync(folder);
		symlinkSync(join(outside, 'accounts.csv'), join(folder, 'orders.csv'));
		const files = openFiles(folder);
		await files.write('orders.csv', 'mine');
		expect(Buffer.from((await files.read('orders.csv')) ?? []).toString()).toBe('mine');
		expect(Buffer.from((await openFiles(outside).read('accounts.csv')) ?? []).toString()).toBe('private');
	});

	test('into what is no folder says so', async () => {
		writeFileSync(folder, 'a file');
		const files = openFiles(folder);
		for (const call of [() => files.write('orders.csv', 'a'), () => files.list(), () => files.read('orders.csv')])
			expect((await failureOf(call())).kind).toBe('misconfigured');
	});
});

describe('what cannot be read', () => {
	test.each(['link', 'folder', 'pipe'])('is a %s, and it is said', async (what) => {
		writeFileSync(join(outside, 'accounts.csv'), 'private');
		mkdirSync(folder);
		const path = join(folder, 'orders.csv');
		if (what === 'link') symlinkSync(join(outside, 'accounts.csv'), path);
		if (what === 'folder') mkdirSync(path);
		if (what === 'pipe') execFileSync('mkfifo', [path]);
		const failure = await failureOf(openFiles(folder).read('orders.csv'));
		expect(failure.kind).toBe('misconfigured');
		expect(failure.say).toContain('not a file');
	});

	test('is a file over 100 MB', async () => {
		const files = openFiles(folder);
		await files.write('orders.csv', '');
		truncateSync(join(folder, 'orders.csv'), 100_000_001);
		expect((await failureOf(files.read('orders.csv'))).say).toContain('too large');
	});
});

const NAMES = [
	'',
	'.',
	'..',
	'.hidden',
	'../accounts.csv',
	'archive/orders.csv',
	'/etc/passwd',
	'..\\accounts.csv',
	'C:\\orders.csv',
	'orders\0.csv',
	'orders\n.csv',
	'a'.repeat(201)
];

test.each(NAMES)('the name %j is refused, for reading and for writing', async (name) => {
	const files = openFiles(folder);
	expect((await failureOf(files.read(name))).kind).toBe('misconfigured');
	expect((await failureOf(files.write(name, 'a'))).kind).toBe('misconfigured');
	expect(existsSync(folder)).toBe(false);
});

test('a name of 200 characters is fine unless the disk finds it too long', async () => {
	const files = openFiles(folder);
	await files.write('a'.repeat(200), 'a');
	expect((await failureOf(files.write('🥐'.repeat(100), 'a'))).say).toContain('too long');
	expect(readdirSync(folder)).toHaveLength(1);
});

test('no name leads outside, whatever it is', async () => {
	mkdirSync(folder);
	const files = openFiles(folder);
	const parts = fc.constantFrom('..', '.', '/', '\\', '\0', 'orders', '%2e%2e', '~', ' ');
	await fc.assert(
		fc.asyncProperty(fc.array(parts, { maxLength: 6 }), async (name) => {
			await files.write(name.join(''), 'a').catch(() => {});
			expect(readdirSync(outside)).toEqual(['spoke-and-sprocket']);
		})
	);
});
