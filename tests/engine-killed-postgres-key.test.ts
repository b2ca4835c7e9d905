import { expect, test } from 'vitest';
import { KILLS, killedAgainAndAgain } from './support/bed/killed.ts';
import { startPostgres } from './support/postgres.ts';
import { needs } from './support/real-server.ts';

needs(await startPostgres(), ({ freshDatabase }) => {
	test(`on PostgreSQL, killed ${KILLS} times on the way to books that know a key again: nothing is lost, nothing is there twice, and no change overtakes a later one`, async () => {
		const survived = await killedAgainAndAgain(await freshDatabase(), 'key');
		expect(survived).toMatchObject({ missing: 0, doubled: 0, outOfOrder: 0, stale: 0, open: 0, inTheMiddle: KILLS });
	}, 600_000);
});
