import { describe, expect, test } from 'vitest';
import { watchFields } from '#lib/domain/health/fields/field-knowledge.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import { addToHour } from '#lib/server/engine/sample-hour.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const FACTS = { read: ['name', 'email'], compared: [], open: [], agreed: [], denied: [] };

describe.each(databases)('%s', (_name, open) => {
	test('a field that goes empty is found when the day is over, and over when it is filled again', async () => {
		const store = await open();
		const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') }, schedule: '0 4 * * *' });
		const { clock, connectionId } = bakery;
		const actionId = bakery.actions.get('contacts') ?? '';
		await store.connections.changeAction(actionId, { mapping: { name: 'name', email: 'email' } });
		await store.connections.change(connectionId, { schedule: null });
		const days = async (count: number, isFilled: boolean) => {
			for (let day = 0; day < count; day += 1) {
				clock.forward(24 * HOUR);
				const at = clock.now();
				const orders = 12 + Math.round(3 * Math.sin(at));
				const watching = watchFields(await store.fields.known(connectionId), FACTS, dayOf(at, 'Europe/Oslo'));
				for (let n = 0; n < orders; n += 1)
					watching.notice({ name: `Kari ${n}`, email: isFilled ? 'kari@example.com' : '' }, true);
				await store.atomically((tx) => [
					addToHour(store, tx, connectionId, at, { records: orders, delivered: orders }),
					...store.fields.keeping(tx, { connectionId, known: watching.known(), savedAt: at })
				]);
			}
		};
		const ofFields = async () => {
			await judgeAll(bakery.parts);
			const found = await store.findings.openOfConnection(connectionId);
			return found.flatMap(({ check, say }) => (check === 'fields' ? [say] : []));
		};
		await days(60, true);
		expect(await ofFields()).toEqual([]);
		await days(3, false);
		expect(await ofFields()).toEqual([expect.stringMatching(/^The field email was empty in all the last \d+ records/)]);
		await days(4, true);
		await bakery.pass(12, 12);
		await judgeAll(bakery.parts);
		clock.forward(HOUR);
		expect(await ofFields()).toEqual([]);
	});
});
