import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KILLS, killedAgainAndAgain } from './support/bed/killed.ts';

test(`on SQLite, killed ${KILLS} times on the way to books that know a key again: nothing is lost, nothing is there twice, and no change overtakes a later one`, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'handover-killed-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const survived = await killedAgainAndAgain(join(folder, 'bakery.sqlite'), 'key');
	expect(survived).toMatchObject({ missing: 0, doubled: 0, outOfOrder: 0, stale: 0, open: 0, inTheMiddle: KILLS });
}, 600_000);
