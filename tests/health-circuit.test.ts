import { describe, expect, test } from 'vitest';
import { readEnv } from '#env';
import { ConnectorError } from '#connectors/connector-error.ts';
import { typeWaiting } from '#lib/server/attention/type-waiting.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { healthOverview } from '#lib/server/health/lines.ts';
import { lastWholeWeek } from '#lib/domain/report/week.ts';
import { writeReport } from '#lib/server/reports/write.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { everywhere, NAMES, passTogether, threeOn } from './support/three-connections.ts';
import { trickyDestination } from './support/tricky-destination.ts';

type Bakeries = Awaited<ReturnType<typeof threeOn>>;

const judged = async ([{ parts, store, workspaceId }]: Bakeries) => {
	await judgeAll(parts);
	return store.findings.openOf(workspaceId);
};
const overview = ([{ parts, workspaceId }]: Bakeries) =>
	healthOverview(parts, workspaceId, { timeZone: 'Europe/Oslo', country: 'NO', currency: 'NOK' });

const selling = (bakeries: Bakeries) =>
	everywhere(bakeries, async ({ shop, run }, number) => {
		shop.sell(`Kari ${number}`, `Ola ${number}`);
		await run();
	});

describe.each(databases)('%s', (_name, open) => {
	test('three connections on one broken system make one finding and one probe', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		const [{ clock }] = bakeries;
		contacts.mood = 'down';
		const began = clock.now();
		await selling(bakeries);
		expect(contacts.asked).toHaveLength(1);
		expect(await judged(bakeries)).toEqual([]);
		await passTogether(bakeries, 16);
		// At once, after a minute, three more and five more: each time one record of one connection.
		expect(contacts.asked).toHaveLength(4);
		const [finding, ...more] = await judged(bakeries);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			connectionId: null,
			systemId: (await bakeries[0].system('contacts')).id,
			check: 'failures',
			say: expect.stringMatching(
				new RegExp(`^contacts has not worked since .+ 3 connections wait: ${NAMES.join(', ')}; nothing is lost\\.$`)
			),
			todo: 'See what waits',
			place: 'waiting'
		});
		expect(finding?.since).toBeGreaterThan(began);
		expect(finding?.since).toBeLessThan(began + MINUTE);
		const { lines, findings } = await overview(bakeries);
		expect(findings).toMatchObject([{ say: finding?.say, todo: { path: '/attention/waiting' } }]);
		expect(lines.map(({ health }) => health.word)).toEqual(['failing', 'failing', 'failing']);
	});

	test('it is one and the same until the system works again, and then it is solved', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		contacts.mood = 'down';
		await selling(bakeries);
		await passTogether(bakeries, 20);
		const [first] = await judged(bakeries);
		await passTogether(bakeries, 40);
		const [later, ...more] = await judged(bakeries);
		expect([later?.id, later?.since, more]).toEqual([first?.id, first?.since, []]);
		contacts.mood = 'works';
		// The pause is two hours by now.
		await passTogether(bakeries, 130);
		expect(contacts.stored).toHaveLength(6);
		expect(await judged(bakeries)).toEqual([]);
		expect(await overview(bakeries)).toMatchObject({ findings: [] });
	});

	test.each([
		['busy', 'contacts has been asking us to wait', 'See what waits', 'failures'],
		['signed-out', 'The login of contacts has not worked', 'Sign in to contacts again', 'sign-in']
	] as const)('so is one that is %s', async (mood, say, todo, check) => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		contacts.mood = mood;
		await selling(bakeries);
		await passTogether(bakeries, 16);
		const found = await judged(bakeries);
		expect(found).toMatchObject([{ check, todo, connectionId: null }]);
		expect(found[0]?.say.startsWith(`${say} since`)).toBe(true);
		expect(found[0]?.say).toContain('3 connections wait');
	});

	test('so is a shop that three connections read from', async () => {
		const bakeries = await threeOn(await open(), trickyDestination('key'));
		const { id: sourceSystemId } = await bakeries[0].system('the shop');
		await everywhere(bakeries, ({ store, connectionId }) => store.connections.change(connectionId, { sourceSystemId }));
		const readAll = (isDown: boolean) =>
			everywhere(bakeries, async ({ shop, run }) => {
				shop.spoil = (pages) => {
					if (isDown) throw new ConnectorError('unavailable', { say: 'The shop does not answer.' });
					return pages;
				};
				await run();
			});
		for (let time = 0; time < 4; time += 1) {
			await readAll(true);
			bakeries[0].clock.forward(5 * MINUTE);
		}
		expect(await judged(bakeries)).toMatchObject([{ systemId: sourceSystemId, todo: 'Look at the shop' }]);
		await readAll(false);
		expect(await judged(bakeries)).toEqual([]);
	});

	test('the weekly report tells it once, and what waits for it at each connection', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		const [{ parts, store, workspaceId }] = bakeries;
		contacts.mood = 'down';
		await selling(bakeries);
		await passTogether(bakeries, 16);
		const [finding] = await judged(bakeries);
		const workspace = await store.workspaces.byId(workspaceId);
		if (!finding || !workspace) throw new Error('There is nothing to report.');
		const week = lastWholeWeek(parts.now(), workspace.timeZone, workspace.weekStartsOn);
		const { summary, mail } = await writeReport({ ...parts, env: readEnv({}) }, workspace, week);
		expect(summary.todo).toBe(finding.say);
		expect(mail.text.split(finding.say)).toHaveLength(2);
		expect(mail.html.split('It waits for contacts; nothing is lost.')).toHaveLength(4);
	});

	test('a system that comes and goes is no finding each time', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		let opened = 0;
		for (let time = 0; time < 6; time += 1) {
			contacts.mood = 'down';
			await selling(bakeries);
			contacts.mood = 'works';
			await passTogether(bakeries, 8, async () => {
				opened += (await judged(bakeries)).length;
			});
		}
		expect(opened).toBe(0);
		expect(contacts.stored).toHaveLength(6);
	});

	test('where a person has typed all that waited, nothing says that somebody waits', async () => {
		const contacts = trickyDestination('key');
		const bakeries = await threeOn(await open(), contacts);
		const [{ parts, shop, run, untilQuiet, workspaceId, delivery }] = bakeries;
		contacts.mood = 'down';
		shop.sell('Kari');
		await run();
		await passTogether(bakeries, 16);
		expect(await judged(bakeries)).toHaveLength(1);
		await typeWaiting(parts, workspaceId, [(await delivery('contacts', 'Kari')).id]);
		await untilQuiet();
		expect(await judged(bakeries)).toEqual([]);
	});
});
