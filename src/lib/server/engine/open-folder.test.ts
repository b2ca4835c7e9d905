import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from './open-folder.ts';

/** A folder that is allowed, one that is not, and a system's own. */
async function threeFolders() {
	const root = await mkdtemp(join(tmpdir(), 'nordbakeriet-'));
	const [allowed, private_, own] = ['exports', 'accounts', 'own'].map((name) => join(root, name)) as [
		string,
		string,
		string
	];
	for (const folder of [allowed, private_]) await mkdir(folder);
	await writeFile(join(private_, 'wages.csv'), 'Kari;1\n');
	return { allowed, private: private_, own, open: openFolder(own, [allowed]) };
}

async function contentOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all).toString();
}

describe('a folder of this machine', () => {
	test('is opened where it is allowed, or inside such a one; without a name it is the system’s own', async () => {
		const { allowed, own, open } = await threeFolders();
		await mkdir(join(allowed, 'orders'));
		for (const path of [allowed, join(allowed, 'orders'), `${allowed}/orders/..`, '']) {
			await (await open(path)).write('a.csv', 'A\n');
		}
		expect(await readdir(own)).toEqual(['a.csv']);
		expect(await contentOf((await open(allowed)).stream('a.csv'))).toBe('A\n');
	});

	test('is not opened anywhere else, however one writes it or links to it', async () => {
		const { allowed, private: other, open } = await threeFolders();
		await symlink(other, join(allowed, 'link'));
		for (const path of [other, `${allowed}/../accounts`, `${allowed}-2`, 'exports', '/', join(allowed, 'link')]) {
			await expect(open(path), path).rejects.toMatchObject({ kind: 'misconfigured' });
		}
	});

	test('gives nothing from outside by a link in it, and moves nothing out by one', async () => {
		const { allowed, private: other, open } = await threeFolders();
		await symlink(join(other, 'wages.csv'), join(allowed, 'a.csv'));
		await symlink(other, join(allowed, 'done'));
		const folder = await open(allowed);
		await folder.write('b.csv', 'B\n');
		expect((await folder.list()).map(({ name }) => name)).toEqual(['b.csv']);
		expect(await folder.list('done')).toEqual([]);
		await expect(contentOf(folder.stream('a.csv'))).rejects.toMatchObject({ kind: 'misconfigured' });
		await expect(folder.move('b.csv', { below: 'done', name: 'b.csv' })).rejects.toMatchObject({
			kind: 'misconfigured'
		});
		await expect(folder.move('b.csv', { name: '../b.csv' })).rejects.toMatchObject({ kind: 'misconfigured' });
		expect(await readdir(other)).toEqual(['wages.csv']);
	});

	test('a file that is gone meanwhile is told, and taking it away once more does nothing', async () => {
		const { allowed, open } = await threeFolders();
		const folder = await open(allowed);
		await expect(contentOf(folder.stream('a.csv'))).rejects.toMatchObject({ kind: 'unavailable' });
		await folder.remove('a.csv');
		await folder.write('a.csv', 'A\n');
		await folder.move('a.csv', { below: 'done', name: 'a.csv' });
		expect((await folder.list('done')).map(({ name }) => name)).toEqual(['a.csv']);
	});
});
