import { readEnv } from '#env';
import type { Store } from '#lib/server/persistence/store.ts';
import { listReports } from '#lib/server/reports/archive.ts';
import { sendDueReports } from '#lib/server/reports/send-due.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { cakes, HOUR, kari, nordbakeriet } from './bakery.ts';

/** A moment, UTC milliseconds. */
export const at = (text: string): number => Date.parse(text);
const seal = sealWith(Buffer.alloc(32, 7));
const env = readEnv({ ORIGIN: 'https://handover.example.com' });

/** The office of the bakery in Oslo, with Kari there and Amina in New York, who look after it together. */
export const office = async (store: Store) => {
	const joined = at('2026-10-01T08:00+02:00');
	await store.workspaces.create({ ...nordbakeriet, createdAt: joined });
	await store.connections.create({ ...cakes, switchedOnAt: joined, minutesEach: 3 });
	const amina = { ...kari, id: 'amina', email: 'amina@nordbakeriet.example', name: 'Amina Diallo' };
	for (const person of [kari, amina]) {
		await store.people.create(person);
		await store.workspaces.join(nordbakeriet.id, person.id, 'member', joined);
	}
	let time = at('2026-11-16T06:59+01:00');
	const parts = { store, seal, env, now: () => time };
	return {
		parts,
		setClock: (to: number) => (time = to),
		look: () => sendDueReports(parts),
		/** Hour by hour, as the timetable looks, and then some more. */
		pass: async (until: number) => {
			for (; time < until; time += HOUR) await sendDueReports(parts);
		},
		weeks: async (personId: string) =>
			(await listReports(parts, nordbakeriet.id, personId)).map(({ number, week }) => `${number}: ${week}`)
	};
};
