import { describe, expect, test } from 'vitest';
import { ConnectorError } from '#connectors/connector-error.ts';
import { healthFacts } from '#lib/server/health/facts.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const factsOf = async ({ parts, connection }: Bakery) =>
	healthFacts(parts, await connection(), { timeZone: 'Europe/Oslo', country: 'NO', currency: 'NOK' });

describe.each(databases)('%s', (_name, open) => {
	test('a run that could send nothing, because all of it waits for a broken system, is not a good run', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		await bakery.run();
		const { lastGoodRunAt } = await factsOf(bakery);
		contacts.mood = 'down';
		bakery.shop.sell('Kari');
		await bakery.run();
		const failedAt = bakery.clock.now();
		bakery.shop.sell('Ola');
		const held = await bakery.run();
		expect(held.say).toMatch(/^Waiting for contacts/);
		const facts = await factsOf(bakery);
		expect(facts.lastRun).toMatchObject({ state: 'failed' });
		expect(facts.lastGoodRunAt).toBe(lastGoodRunAt);
		expect(facts.failingSince).toBeGreaterThan(lastGoodRunAt ?? 0);
		expect(facts.failingSince).toBeLessThan(failedAt);
	});

	test('a run that has nothing to send is a good one, also while others wait for the system', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const other = await openBakery(bakery.store, { steps: { contacts } }, bakery.clock);
		const { id: systemId } = await bakery.system('contacts');
		await bakery.store.connections.changeAction(other.actions.get('contacts') ?? '', { systemId });
		contacts.mood = 'down';
		bakery.shop.sell('Kari');
		await bakery.run();
		expect(await other.run()).toMatchObject({ say: null });
	});

	test('an outage is dated back to its first bad result, however many runs have failed since', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.spoil = () => {
			throw new ConnectorError('unreadable', { say: 'The shop answers with a page about cookies.' });
		};
		const began = bakery.clock.now();
		for (let minute = 0; minute < 70; minute += 1) {
			await bakery.run();
			bakery.clock.forward(MINUTE);
		}
		const { failingSince } = await factsOf(bakery);
		expect(failingSince).toBeGreaterThan(began);
		expect(failingSince).toBeLessThan(began + MINUTE);
		await judgeAll(bakery.parts);
		expect(await bakery.store.findings.openOf(bakery.workspaceId)).toMatchObject([{ since: failingSince }]);
	});
});
