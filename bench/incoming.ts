import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHouse, type House } from '../tests/support/house.ts';

const ENTRIES = 300;
const ENTRY = new URLSearchParams({ name: 'Kari Nordmann', email: 'kari@example.com', message: 'Twelve buns, please' });

const percentile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const measure = async (address: string): Promise<number[]> => {
	const times: number[] = [];
	for (let index = 0; index < ENTRIES; index += 1) {
		const start = performance.now();
		const response = await fetch(address, { method: 'POST', body: ENTRY });
		await response.arrayBuffer();
		times.push(performance.now() - start);
	}
	return times.slice(20);
};

/** A form system's incoming path, as `apply` answers with it. */
const formIn = async ({ folder, command }: House): Promise<string> => {
	const file = join(folder, 'form.json');
	await writeFile(file, JSON.stringify({ systems: { form: { connector: 'web-form' } } }));
	const { stdout } = await command('apply', file, '--json');
	return JSON.parse(stdout).incoming.form;
};

const bare = createServer((request, response) => {
	request.resume();
	request.on('end', () => response.writeHead(202).end('{"received":true}'));
}).listen(0, '127.0.0.1');
await once(bare, 'listening');

const house = await openHouse();
try {
	const { port } = bare.address() as AddressInfo;
	const theirs = await measure(`http://127.0.0.1:${port}/`);
	const ours = await measure(`${house.address}${await formIn(house)}`);
	for (const share of [0.5, 0.99]) {
		const [bareTime, time] = [percentile(theirs, share), percentile(ours, share)];
		console.log(
			`form entry, p${share * 100}: ${time.toFixed(1)} ms, ${(time / bareTime).toFixed(1)} times a bare Node server that keeps nothing`
		);
	}
} finally {
	bare.close();
	await house.stop();
}
