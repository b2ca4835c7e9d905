import type { App } from './app.ts';
import { checkSignIn } from './connections/sign-in-check.ts';
import { mailServer } from './mails/mail-server.ts';
import { tryMailServer } from './mails/send-mail.ts';
import { within } from './within.ts';

export interface Check {
	readonly name: string;
	/** `missing` is something that may be set up; `unreachable` is something that should work and does not. */
	readonly state: 'fine' | 'missing' | 'unreachable';
	readonly say: string;
}

export interface Examination {
	readonly fine: boolean;
	readonly checks: readonly Check[];
}

const database = async ({ store }: App): Promise<Check> => {
	const answers = await within(5_000, () => store.ping());
	const say = answers ? `${store.dialect} answers and its tables are up to date.` : `${store.dialect} does not answer.`;
	return { name: 'database', state: answers ? 'fine' : 'unreachable', say };
};

const key = ({ env }: App): Check => ({
	name: 'key',
	state: 'fine',
	say: env.HANDOVER_KEY
		? 'Taken from HANDOVER_KEY.'
		: 'Taken from the key file in the data folder. Back it up apart from the database.'
});

const accounts = async ({ store }: App): Promise<Check> => {
	const count = await store.people.count();
	return count > 0
		? { name: 'accounts', state: 'fine', say: `${count} ${count === 1 ? 'person has' : 'people have'} an account.` }
		: {
				name: 'accounts',
				state: 'missing',
				say: 'Nobody has an account yet. Open the page, or use handover user add.'
			};
};

const mail = async (app: App): Promise<Check> => {
	const server = await mailServer(app);
	if (!server) return { name: 'mail', state: 'missing', say: 'No mail server: reports stay on the outbox page.' };
	const reason = await tryMailServer(server, app.network);
	return reason
		? { name: 'mail', state: 'unreachable', say: reason }
		: { name: 'mail', state: 'fine', say: `${server.host} lets us in.` };
};

const systems = async (app: App): Promise<Check[]> => {
	const workspaces = await app.store.workspaces.all();
	const all = (await Promise.all(workspaces.map(({ id }) => app.store.systems.of(id)))).flat();
	return Promise.all(
		all.map(async (system): Promise<Check> => {
			const answer = await checkSignIn(app.room, system);
			const name = `system ${system.name}`;
			return answer.fine
				? { name, state: 'fine', say: answer.say ?? 'It lets us in.' }
				: { name, state: 'unreachable', say: answer.say };
		})
	);
};

/** What is set up, what is missing, and what does not answer. */
export const examine = async (app: App): Promise<Examination> => {
	const checks = [await database(app), key(app), await accounts(app), await mail(app), ...(await systems(app))];
	return { fine: checks.every(({ state }) => state !== 'unreachable'), checks };
};
