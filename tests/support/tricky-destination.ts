import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, Destination, Manifest, Outgoing, Receipt, Values } from '#connectors/contract.ts';
import type { Registered } from '#connectors/registry.server.ts';

/**
 * How a destination behaves at one call.
 * - `works`, `down`: as it says.
 * - `lost`: it stores the record, and its answer does not arrive; `unsaid`: the same, as a mere exception.
 * - `swallowed`: it stores nothing, and does not say so.
 * - `signed-out`, `busy`: it does not know us, or wants us to come again in an hour.
 * - `refuses`: it says no to this record.
 */
export type Mood = 'works' | 'down' | 'lost' | 'unsaid' | 'swallowed' | 'signed-out' | 'busy' | 'refuses';

export const AN_HOUR = 3_600_000;

type Once = 'key' | 'look-up' | 'neither';

export interface Tricky extends Registered<Destination> {
	/** What it holds, in the order in which it came: a name that stands here twice was doubled. */
	readonly stored: { readonly key: string; readonly values: Values }[];
	/** What was asked of it: `write Kari`, `look up`. */
	readonly asked: string[];
	/** What it does from now on, or with each record. */
	mood: Mood | ((outgoing: Outgoing) => Mood);
	/** Done whenever it is called, and once more before it answers. */
	onCall: (context: Context, outgoing: Outgoing | null) => Promise<void> | void;
}

const FAILURES = {
	down: () => new ConnectorError('unavailable', { say: 'The address book does not answer.' }),
	lost: () => new ConnectorError('unavailable', { say: 'The address book hung up.', maybeDone: true }),
	swallowed: () => new ConnectorError('unavailable', { say: 'The address book hung up.', maybeDone: true }),
	unsaid: () => new TypeError('undefined is not a contact'),
	'signed-out': () => new ConnectorError('signed-out', { say: 'The password of the address book has changed.' }),
	busy: () => new ConnectorError('rate-limited', { say: 'Too many calls at a time.', waitAtLeast: AN_HOUR }),
	refuses: () => new ConnectorError('refused', { say: 'A contact needs a family name.', technical: '422' })
} as const;

const manifestOf = (once: Once): Manifest => ({
	id: 'tricky',
	name: 'Tricky address book',
	summary: 'An address book that misbehaves as the test says.',
	categories: ['crm'],
	settings: [],
	streams: {},
	actions: {
		contact: {
			label: 'Create a contact',
			record: { one: 'contact', many: 'contacts' },
			fields: [{ name: 'name', label: 'Name', kind: 'text', required: true }],
			options: [],
			once,
			readsBack: once !== 'neither'
		}
	}
});

/** A destination that does as it is told, and remembers everything. With `key` it knows a key again. */
export const trickyDestination = (once: Once): Tricky => {
	const find = (key: string) => tricky.stored.find((contact) => contact.key === key);

	const store = ({ key, values, earlier }: Outgoing): Receipt => {
		const before = earlier || once === 'key' ? find(earlier?.id ?? key) : undefined;
		if (!before) tricky.stored.push({ key, values });
		else if (earlier) tricky.stored[tricky.stored.indexOf(before)] = { key: before.key, values };
		return { id: before?.key ?? key, outcome: before ? (earlier ? 'updated' : 'unchanged') : 'created' };
	};

	const write = async (context: Context, outgoing: Outgoing): Promise<Receipt> => {
		tricky.asked.push(`write ${String(outgoing.values.name)}`);
		await tricky.onCall(context, outgoing);
		const mood = typeof tricky.mood === 'function' ? tricky.mood(outgoing) : tricky.mood;
		const keep = async (): Promise<Receipt> => {
			const receipt = store(outgoing);
			await tricky.onCall(context, outgoing);
			return receipt;
		};
		if (mood === 'works') return keep();
		if (mood === 'lost' || mood === 'unsaid') await keep();
		throw FAILURES[mood]();
	};

	const enter = (): void => {
		if (tricky.mood === 'down' || tricky.mood === 'signed-out') throw FAILURES[tricky.mood]();
	};

	const lookUp = async (context: Context, key: string): Promise<Receipt | null> => {
		tricky.asked.push('look up');
		await tricky.onCall(context, null);
		enter();
		return find(key) ? { id: key, outcome: 'created' } : null;
	};

	const readBack = async (_context: Context, { id }: Receipt): Promise<Values> => {
		enter();
		return find(id)?.values ?? {};
	};

	const remove = async (_context: Context, { id }: Receipt): Promise<void> => {
		enter();
		const place = tricky.stored.findIndex(({ key }) => key === id);
		if (place !== -1) tricky.stored.splice(place, 1);
	};

	const check = async () =>
		tricky.mood === 'signed-out'
			? { fine: false as const, say: 'The password of the address book has changed.' }
			: { fine: true as const };

	const action = {
		write,
		...(once === 'look-up' && { lookUp }),
		...(once !== 'neither' && { readBack, remove })
	};
	const tricky: Tricky = {
		manifest: manifestOf(once),
		half: { check, actions: { contact: action } },
		stored: [],
		asked: [],
		mood: 'works',
		onCall: () => undefined
	};
	return tricky;
};
