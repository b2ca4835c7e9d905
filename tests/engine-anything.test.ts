import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmArrived, resend, tickOff } from '#lib/server/attention/decide.ts';
import { pause } from '#lib/server/connections/pause.ts';
import { releaseWaiting } from '#lib/server/connections/release.ts';
import { resume } from '#lib/server/connections/resume.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { purgeValues } from '#lib/server/purge-values.ts';
import { anyActs, STEPS, type Act, type StepName } from './support/any-acts.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const mapping = { name: 'name', cake: 'cake' };

/** A bakery in which anything may happen, with what a simple mind would note down beside it. */
const openLife = async (store: Store) => {
	const systems = {
		contacts: trickyDestination('key'),
		tasks: trickyDestination('look-up'),
		letters: trickyDestination('neither')
	};
	// A letter that has gone cannot be changed any more.
	Object.assign(systems.letters.manifest.actions.contact ?? {}, { updates: false });
	const steps = Object.fromEntries(STEPS.map((name) => [name, { tricky: systems[name], mapping }]));
	const bakery = await openBakery(store, { steps });
	const { shop, parts, power, clock, workspaceId } = bakery;
	await store.workspaces.change(workspaceId, { keepValuesDays: 1 });
	for (const tricky of Object.values(systems)) tricky.onCall = () => power.step();
	/** `step name` of what a person had a hand in, and of what they have typed themselves. */
	const [handled, typed] = [new Set<string>(), new Set<string>()];

	/** The cake of each order as it stands in the shop now, by name, in the order in which they came. */
	const cakes = new Map<string, string>();
	/** Names of orders that have changed: they may go later than they came. */
	const changed = new Set<string>();

	const order = (name: string, cake: string): void => {
		cakes.set(name, cake);
		shop.orders.push({ key: `order of ${name}`, values: { name, cake } });
	};
	const names = (): string[] => [...cakes.keys()];
	const cakeAt = (step: StepName, name: string): unknown =>
		systems[step].stored.find(({ values }) => values.name === name)?.values.cake;
	const namesAt = (step: StepName): string[] =>
		systems[step].stored.map(({ values }) => String(values.name).replace(' Nordmann', ''));

	/** A person looks at the destination before they decide, and says the truth. */
	const decide = async (which: number, how: 'resend' | 'correct' | 'by hand'): Promise<void> => {
		const item = (await bakery.attention())[which];
		const step = STEPS.find((name) => bakery.actions.get(name) === item?.action.id);
		if (!item || !step) return;
		const { id, key, state } = item.delivery;
		const name = String(item.record.values?.name);
		handled.add(`${step} ${name}`);
		const isThere = systems[step].stored.some((one) => one.key === key);
		if (state === 'in-doubt' && isThere) return confirmArrived(parts, workspaceId, id);
		if (how !== 'by hand')
			return resend(parts, workspaceId, id, how === 'correct' ? { name: `${name} Nordmann` } : undefined);
		typed.add(`${step} ${name}`);
		return tickOff(parts, workspaceId, id);
	};

	const killed = async ({ moment, during }: Extract<Act, { act: 'killed' }>): Promise<void> => {
		if (during === 'a run') await bakery.untilQuiet();
		power.cutAt(moment);
		await (during === 'a run' ? bakery.run() : bakery.untilQuiet()).catch(() => undefined);
		bakery.restart();
		await bakery.untilQuiet();
	};

	const live = async (happening: Act): Promise<void> => {
		switch (happening.act) {
			case 'orders come':
				for (let more = 0; more < happening.count; more++) order(`customer ${cakes.size}`, 'Kransekake');
				return;
			case 'an order changes': {
				const name = names()[happening.which % Math.max(1, cakes.size)];
				if (name === undefined) return;
				changed.add(name);
				return order(name, `Eplekake ${shop.orders.length}`);
			}
			case 'a run':
				await bakery.untilQuiet();
				return void (await bakery.run());
			case 'time passes':
				clock.forward(happening.minutes * MINUTE);
				return bakery.untilQuiet();
			case 'mood':
				systems[happening.step].mood = happening.mood;
				return;
			case 'picky':
				systems[happening.step].mood = ({ values }) =>
					Number(String(values.name).split(' ')[1]) % happening.every === 0 ? 'refuses' : 'works';
				return;
			case 'killed':
				return killed(happening);
			case 'a person decides':
				return decide(happening.which, happening.how);
			case 'signed in again':
				return releaseWaiting(parts, await bakery.system(happening.step));
			case 'values are purged':
				return void (await purgeValues(parts));
			case 'paused':
				return void (await pause(parts, await bakery.connection()));
			case 'resumed':
				return resume(parts, await bakery.connection());
		}
	};

	/** Everything works again, and a person goes through what needs attention. */
	const endWell = async (): Promise<void> => {
		for (const tricky of Object.values(systems)) tricky.mood = 'works';
		await resume(parts, await bakery.connection());
		for (const step of STEPS) await releaseWaiting(parts, await bakery.system(step));
		await bakery.untilQuiet();
		await bakery.run();
		while ((await bakery.attention()).length > 0) await decide(0, 'resend');
		clock.forward(HOUR);
		await bakery.untilQuiet();
	};

	return { live, endWell, cakes, names, namesAt, cakeAt, handled, changed, typed, bakery };
};

describe.each(databases)('%s', (_name, open) => {
	test('whatever happens in whatever order: nothing is lost or doubled, the newest values are there, and what nobody touched is in order', async () => {
		const store = await open();
		await fc.assert(
			fc.asyncProperty(anyActs, async (acts) => {
				const { live, endWell, cakes, names, namesAt, cakeAt, handled, changed, typed, bakery } = await openLife(store);
				for (const happening of acts) {
					await live(happening);
					for (const step of STEPS) expect(namesAt(step)).toEqual([...new Set(namesAt(step))]);
				}
				await endWell();
				const { delivered = 0, unchanged: known = 0, ...others } = await store.deliveries.counts(bakery.connectionId);
				expect(delivered + known + (others['by-hand'] ?? 0)).toBe(names().length * STEPS.length);
				for (const step of STEPS) {
					const there = namesAt(step);
					expect(there).toEqual([...new Set(there)]);
					expect(names().filter((name) => !there.includes(name) && !typed.has(`${step} ${name}`))).toEqual([]);
					const untouched = (all: string[]) => all.filter((name) => !handled.has(`${step} ${name}`));
					const unchanged = (all: string[]) => untouched(all).filter((name) => !changed.has(name));
					expect(unchanged(there)).toEqual(unchanged(names()));
					if (step === 'letters') continue;
					const now = untouched(names()).map((name) => [name, cakeAt(step, name)]);
					expect(now).toEqual(now.map(([name]) => [name, cakes.get(String(name))]));
				}
			}),
			{ numRuns: 40 }
		);
	}, 600_000);
});
