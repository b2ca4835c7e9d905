import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { groupCommits } from './group-commits.ts';

const folder = mkdtempSync(join(tmpdir(), 'handover-commits-'));
const files: Sqlite.Database[] = [];
afterAll(() => {
	for (const file of files) file.close();
	rmSync(folder, { recursive: true });
});

const open = (name: string): Sqlite.Database => {
	const connection = new Sqlite(join(folder, name));
	connection.pragma('journal_mode = WAL');
	files.push(connection);
	return connection;
};

let place = 0;
let ours: Sqlite.Database;
let others: Sqlite.Database;
let commits: ReturnType<typeof groupCommits<readonly string[]>>;

beforeEach(() => {
	const name = `orders-${(place += 1)}.sqlite`;
	ours = open(name);
	ours.exec('create table orders (number text primary key)');
	others = open(name);
	const add = ours.prepare('insert into orders values (?)');
	commits = groupCommits(ours, (numbers) => numbers.map((number) => add.run(number).changes));
});

const seenByOthers = () => others.prepare('select number from orders order by rowid').pluck().all();

test('lists that come together are written in their order, and each gets its own answers', async () => {
	const answers = await Promise.all([commits.write(['A1', 'A2']), commits.write([]), commits.write(['B1'])]);
	expect(answers).toEqual([[1, 1], [], [1]]);
	expect(seenByOthers()).toEqual(['A1', 'A2', 'B1']);
});

test('a list that fails in its middle leaves nothing behind and takes no other with it', async () => {
	const [first, second, third] = await Promise.allSettled([
		commits.write(['A1']),
		commits.write(['B1', 'A1', 'B2']),
		commits.write(['C1'])
	]);
	expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(second).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } });
	expect(seenByOthers()).toEqual(['A1', 'C1']);
});

test('when a promise comes true, what it stands for is on the disk', async () => {
	const seen = await commits.write(['A1']).then(seenByOthers);
	expect(seen).toEqual(['A1']);
});

test('where the whole commit cannot be, every list hears of it and nothing is kept', async () => {
	others.exec('begin immediate');
	ours.pragma('busy_timeout = 1');
	const all = await Promise.allSettled([commits.write(['A1']), commits.write(['B1'])]);
	others.exec('rollback');
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(seenByOthers()).toEqual([]);
	await commits.write(['A1']);
	expect(seenByOthers()).toEqual(['A1']);
});

test('what has come before the end is written at the end', async () => {
	const written = commits.write(['A1']);
	commits.flush();
	expect(seenByOthers()).toEqual(['A1']);
	await written;
});
