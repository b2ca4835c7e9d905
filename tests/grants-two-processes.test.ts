import { describe, expect, test } from 'vitest';
import { runProgram } from './support/command.ts';
import { databases } from './support/databases.ts';
import { KEY, openGrantHouse } from './support/grant-house.ts';

const SOON = 3_000;

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('three processes that want a token at the same moment make one renewal, and get the same', async () => {
		const place = await freshPlace();
		const house = await openGrantHouse(await open(place));
		await house.signIn();
		const variables = {
			...{ PLACE: place, SYSTEM: house.id, KEY: KEY.toString('hex'), AHEAD: '40000' },
			START: String(Date.now() + SOON)
		};
		const program = () => runProgram('tests/support/renew-once.ts', [], variables);
		const ended = await Promise.all([program(), program(), program()]);
		expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
		expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1);
		expect(house.oidc.given.refresh_token).toBe(1);
		expect(house.oidc.refused).toEqual([]);
	});
});
