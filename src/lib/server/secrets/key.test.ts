import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKey } from './key.ts';

let folder: string;
let file: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'handover-key-'));
	file = join(folder, 'data', 'handover.key');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fromFile = () => openKey({ fromVariable: undefined, file });

describe('the key file', () => {
	test('is made at the first start, for its owner only, and kept', () => {
		const key = fromFile();
		expect(key).toHaveLength(32);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(fromFile().equals(key)).toBe(true);
		expect(readdirSync(dirname(file))).toEqual(['handover.key']);
	});

	test('is another one in every house', () => {
		expect(fromFile().equals(openKey({ fromVariable: '', file: join(folder, 'other.key') }))).toBe(false);
	});

	test('says what HANDOVER_KEY may say', () => {
		const key = fromFile();
		const fromVariable = readFileSync(file, 'utf8');
		expect(openKey({ fromVariable, file: join(folder, 'none') }).equals(key)).toBe(true);
	});

	test.each(['', 'a'.repeat(63), 'a'.repeat(66), 'sourdough'])(
		'that holds something else (%j) is refused and left alone',
		(text) => {
			fromFile();
			writeFileSync(file, text);
			expect(fromFile).toThrow(/key file .*handover\.key does not hold a key of 32 bytes/);
			expect(readFileSync(file, 'utf8')).toBe(text);
		}
	);

	test('that cannot be read is not replaced', () => {
		mkdirSync(file, { recursive: true });
		expect(fromFile).toThrow('EISDIR');
		expect(statSync(file).isDirectory()).toBe(true);
	});

	test('that cannot be made is an error, not a key in memory only', () => {
		writeFileSync(dirname(file), 'not a folder');
		expect(fromFile).toThrow();
	});

	test('is one and the same for processes that start at the same moment', async () => {
		const program = [
			`import { openKey } from ${JSON.stringify(new URL('./key.ts', import.meta.url).href)};`,
			`process.stdout.write(openKey({ fromVariable: undefined, file: process.argv[1] }).toString('hex'));`
		].join('\n');
		const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, file]);
		const keys = (await Promise.all(Array.from({ length: 6 }, start))).map(({ stdout }) => stdout);
		expect(new Set(keys).size).toBe(1);
		expect(keys[0]).toBe(fromFile().toString('hex'));
		expect(readdirSync(dirname(file))).toEqual(['handover.key']);
	});
});

describe('HANDOVER_KEY', () => {
	const key = randomBytes(32);

	test.each([
		['hexadecimal', key.toString('hex')],
		['hexadecimal in capitals', key.toString('hex').toUpperCase()],
		['base64', key.toString('base64')],
		['base64 for addresses', key.toString('base64url')],
		['hexadecimal with a line break', `${key.toString('hex')}\n`]
	])('may be written in %s, and then no file is made', (_how, fromVariable) => {
		expect(openKey({ fromVariable, file }).equals(key)).toBe(true);
		expect(readdirSync(folder)).toEqual([]);
	});

	test.each([
		['too short', 'deadbeef'.repeat(7)],
		['too long', 'deadbeef'.repeat(9)],
		['31 bytes in base64', randomBytes(31).toString('base64')],
		['33 bytes in base64', randomBytes(33).toString('base64')],
		['a password', 'correct horse battery staple'],
		['blank', '   ']
	])('that is %s is refused by name, and its value is not told', (_what, fromVariable) => {
		const attempt = () => openKey({ fromVariable, file });
		expect(attempt).toThrow(/^HANDOVER_KEY should be 32 random bytes/);
		expect(attempt).not.toThrow(fromVariable.trim() || 'nothing');
		expect(readdirSync(folder)).toEqual([]);
	});
});
