import { afterEach, expect, test } from 'vitest';
import { openHouse, type House } from '../support/house.ts';
import { startPostgres } from '../support/postgres.ts';
import { needs } from '../support/real-server.ts';
import { startRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';

/** Database and queue are given two seconds side by side; a busy machine gets one more. */
const PATIENCE = 3_000;

const NO_ANSWER = { fine: false, database: 'not answering', queue: 'not answering' };

let house: House;
afterEach(() => house.stop());

const asked = async () => {
	const response = await fetch(`${house.address}/healthz`, { signal: AbortSignal.timeout(PATIENCE) });
	return { status: response.status, answer: await response.json() };
};

needs(await startPostgres(), (server) => {
	test('/healthz keeps nobody waiting while the database hangs, and is well again with it', async () => {
		const place = new URL(await server.freshDatabase());
		const relay = await startRelay(Number(place.port));
		place.port = String(relay.port);
		house = await openHouse({ HANDOVER_DATABASE_URL: place.href });
		relay.hold();
		for (let time = 0; time < 3; time++) expect(await asked()).toEqual({ status: 503, answer: NO_ANSWER });
		relay.release();
		await until('a good answer', async () => (await asked()).status === 200);
		await relay.stop();
	});

	test('/healthz says in time that the database has gone away', async () => {
		house = await openHouse({ HANDOVER_DATABASE_URL: await server.freshDatabase() });
		expect((await asked()).status).toBe(200);
		await server.stop();
		const { answer } = await until('a refusal', async () => {
			const said = await asked();
			return said.status === 503 ? said : null;
		});
		expect(answer).toEqual(NO_ANSWER);
	});
});
