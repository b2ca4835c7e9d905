import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt, Values } from '../contract.ts';
import { contact as good } from './destination.server.ts';
import { held, hold } from './shop.ts';

type Write = DestinationAction['write'];

const writes = (write: Write): DestinationAction => ({ ...good, write });

const receipts = (change: (receipt: Receipt, outgoing: Outgoing) => Receipt): DestinationAction =>
	writes(async (context, outgoing) => change(await good.write(context, outgoing), outgoing));

const holds = (change: (values: Values) => Values): DestinationAction => ({
	...good,
	readBack: async (context, receipt) => change((await good.readBack?.(context, receipt)) ?? {})
});

const texts = (change: (text: string) => string): DestinationAction =>
	holds((values) =>
		Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value])
		)
	);

const fails = (failure: (context: Context) => unknown): DestinationAction =>
	writes(async (context, outgoing) => {
		try {
			return await good.write(context, outgoing);
		} catch {
			throw failure(context);
		}
	});

const freshId = (): string => crypto.randomUUID().replaceAll('-', '');

const failures: Readonly<Record<string, DestinationAction>> = {
	'throws what is no ConnectorError': fails(() => new Error('400 Bad Request')),
	'says nothing to a person': fails(() => new ConnectorError('refused', { say: 'E_INVALID' })),
	'has the wrong verdict': fails(() => new ConnectorError('rate-limited', { say: 'Wait for a while, please.' })),
	'gives a receipt all the same': writes(async (context, outgoing) =>
		good.write(context, outgoing).catch(() => ({ id: outgoing.key, outcome: 'created' }) as const)
	),
	'tells the secret in the technical line': fails(
		({ secrets }) => new ConnectorError('refused', { say: 'The shop said no.', technical: secrets.password ?? '' })
	)
};

const unheard = (context: Context): Context => ({ ...context, signal: new AbortController().signal });

/** Ways to break each promise of an action, by the promise. */
export const spoiledActions: Readonly<Record<string, Readonly<Record<string, DestinationAction>>>> = {
	'a record that is written is there, with a receipt of its own': {
		'an empty id': receipts((receipt) => ({ ...receipt, id: '' })),
		'one id for all': receipts((receipt) => ({ ...receipt, id: 'contact' })),
		'nothing is created': receipts((receipt) => ({ ...receipt, outcome: 'unchanged' })),
		'a link that leads nowhere': receipts((receipt) => ({ ...receipt, link: 'see the book' })),
		'a note of two lines': receipts((receipt) => ({ ...receipt, note: 'saved\nin the book' })),
		'nothing is stored': writes(async (_context, { key }) => ({ id: key, outcome: 'created' }))
	},
	'two records that are written at the same moment are both there': {
		'the second overwrites the first': writes(async (context, { key, values }) => {
			const contacts = await held(context, 'contacts.json');
			await new Promise((resolve) => setTimeout(resolve, 1));
			await hold(context, 'contacts.json', [...contacts, { key, values }]);
			return { id: key, outcome: 'created' };
		})
	},
	'the same write sent twice makes one': {
		'makes two': writes((context, outgoing) => good.write(context, { ...outgoing, key: freshId() })),
		'gives another id': receipts((receipt) => ({ ...receipt, id: freshId() })),
		'says that it made two': receipts((receipt) => ({ ...receipt, outcome: 'created' }))
	},
	'what was written is found by its key, and what was not is not': {
		'finds nothing': { ...good, lookUp: async () => null },
		'finds everything': { ...good, lookUp: async (_context, key) => ({ id: key, outcome: 'created' }) },
		'finds another': {
			...good,
			lookUp: async (context, key) =>
				(await good.lookUp?.(context, key)) ? { id: freshId(), outcome: 'created' } : null
		}
	},
	'what was made can be taken away again, and nothing else, and twice is as once': {
		'takes nothing away': { ...good, remove: async () => undefined },
		'takes everything away': { ...good, remove: async (context) => hold(context, 'contacts.json', []) },
		'fails where it is gone already': {
			...good,
			remove: async (context, receipt) => {
				if (!(await good.lookUp?.(context, receipt.id))) throw new Error('not found');
				await good.remove?.(context, receipt);
			}
		}
	},
	'a corrected record changes what was made before': {
		'makes another': writes((context, outgoing) =>
			good.write(context, outgoing.earlier ? { ...outgoing, key: freshId() } : outgoing)
		),
		'changes nothing': writes(async (context, outgoing) =>
			outgoing.earlier ? { ...outgoing.earlier, outcome: 'updated' } : good.write(context, outgoing)
		)
	},
	'what was written is read back unchanged': {
		'reads nothing back': holds(() => ({})),
		'forgets a field': holds(({ name = '' }) => ({ name })),
		'writes all in capitals': texts((text) => text.toUpperCase())
	},
	'quotes, emoji, right-to-left text, HTML and formulas go through unchanged': {
		'takes HTML out': texts((text) => text.replace(/<[^>]*>/g, '')),
		'doubles quotes': texts((text) => text.replaceAll('"', '""')),
		'knows Latin letters only': texts((text) => text.replace(/[^\p{ASCII}\p{Script=Latin}]/gu, '?')),
		'cuts long text': texts((text) => text.slice(0, 255)),
		'puts all on one line': texts((text) => text.replaceAll('\n', ' ')),
		'spoils formulas': texts((text) => text.replace(/^=/, "'=")),
		'composes letters': texts((text) => text.normalize('NFC')),
		'chokes on angle brackets': writes(async (context, outgoing) => {
			if (JSON.stringify(outgoing.values).includes('<')) throw new Error('unexpected <');
			return good.write(context, outgoing);
		})
	},
	'a bad record is refused in a sentence, and nothing is stored': {
		...failures,
		'stores it first': writes(async (context, outgoing) => {
			if (outgoing.values.name === '')
				await hold(context, 'contacts.json', [...(await held(context, 'contacts.json')), {}]);
			return good.write(context, outgoing);
		})
	},
	'every live choice offers something to choose': {
		'nothing to choose': { ...good, choices: { book: async () => [] } },
		'the same twice': { ...good, choices: { book: async () => [1, 2].map(() => ({ value: 'a', label: 'A' })) } }
	},
	'an ended run ends the writing, and nothing is stored': {
		'does not listen': writes((context, outgoing) => good.write(unheard(context), outgoing)),
		'stores it all the same': writes(async (context, outgoing) => {
			const receipt = await good.write(unheard(context), outgoing);
			context.signal.throwIfAborted();
			return receipt;
		})
	},
	'an absent server is unavailable, and a person is told so': failures,
	'a wrong secret or setting stops the writing, and a person is told so': failures
};
