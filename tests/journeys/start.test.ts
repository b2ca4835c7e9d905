import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../support/house.ts';

describe('starting and stopping', () => {
	let house: House;

	beforeAll(async () => {
		house = await openHouse();
	});
	afterAll(() => house.stop());

	test('Ctrl-C ends it with nothing left over, also while a browser holds its connection open', async () => {
		await fetch(`${house.address}/sign-in`, { headers: { connection: 'keep-alive' } });
		expect(await house.interrupt()).toBe(0);
		await house.start();
	});

	test('where the port is taken, it says so and ends', async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await once(taken, 'listening');
		const { port } = taken.address() as AddressInfo;
		const { code, stderr } = await house.commandWith({ PORT: String(port) }, 'serve');
		taken.close();
		expect(code).toBe(1);
		expect(stderr).toContain(`Port ${port} is in use by another program. Set PORT to another number.`);
	});

	test('a wrong variable ends the start with its name and what it should be', async () => {
		const { code, stderr } = await house.commandWith({ HANDOVER_KEY: 'much-too-short' }, 'serve');
		expect(code).toBe(1);
		expect(stderr).toContain('HANDOVER_KEY must be 32 bytes');
		expect(stderr).not.toContain('much-too-short');
	});

	test('/healthz says that database and queue answer', async () => {
		const response = await fetch(`${house.address}/healthz`);
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ fine: true, database: 'fine', queue: 'fine' });
	});
});
