import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { admitted, cakes, kari, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const PROGRAM = `${import.meta.dirname}/support/open-on-a-word.ts`;

const anotherProcess = async () => {
	const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
	onTestFinished(() => void child.kill());
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const answer = async (): Promise<unknown> => (await lines.next()).value;
	expect(await answer()).toBe('ready');
	return (place: string): Promise<unknown> => {
		child.stdin.write(`${place}\n`);
		return answer();
	};
};

describe.each(databases)('%s', (_name, open, freshPlace) => {
	test('processes that start at the same moment do not stand in each other’s way', async () => {
		const processes = await Promise.all([anotherProcess(), anotherProcess(), anotherProcess()]);
		for (let times = 0; times < 12; times++) {
			const place = await freshPlace();
			const answers = await Promise.all(processes.map((opens) => opens(place)));
			expect(answers).toEqual(['opened', 'opened', 'opened']);
		}
	});

	test('a process starts while another one is writing', async () => {
		const [place, start] = [await freshPlace(), await anotherProcess()];
		const store = await open(place);
		await store.workspaces.create(nordbakeriet);
		const started = start(place);
		for (let number = 0; number < 50; number++) await admitted(store, `order-${number}`);
		expect(await started).toBe('opened');
		expect(await store.records.latest(cakes.id, 100)).toHaveLength(50);
	});

	test('a database that is opened again holds what it held', async () => {
		const place = await freshPlace();
		const before = await open(place);
		await before.workspaces.create(nordbakeriet);
		await before.people.create(kari);
		await admitted(before, 'kransekake', 'bolle');
		const content = async ({ workspaces, people, records }: typeof before) => [
			await workspaces.all(),
			await people.byId(kari.id),
			await records.latest(cakes.id, 10)
		];
		const held = await content(before);
		expect(held).toMatchObject([[nordbakeriet], kari, [{ key: 'bolle' }, { key: 'kransekake' }]]);
		expect(await content(await open(place))).toEqual(held);
	});
});
