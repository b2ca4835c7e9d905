import { isDeepStrictEqual } from 'node:util';
import { ConnectorError } from '../connector-error.ts';
import { defineDestination } from '../contract.ts';
import type { ActionManifest, Context, DestinationAction, Outgoing, Receipt, Values } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { keep, sheetsIn, takeOut } from './drawer.ts';
import manifest from './manifest.ts';
import { enter, refuseSome } from './mood.ts';

const FIRST_NUMBER = 1001;

// A drawer is changed by reading its file and replacing it whole.
const inTurn = turns();

/** An action that keeps what it gets in a file of its own. */
function keepsIn(drawer: string, declared: ActionManifest): DestinationAction {
	return {
		write: (context, outgoing) => inTurn(() => write(context, outgoing, drawer, declared)),
		readBack: async (context, { id }) => {
			enter(context);
			return (await sheetsIn(context, drawer)).find((sheet) => sheet.id === id)?.values ?? {};
		},
		remove: (context, { id }) =>
			inTurn(async () => {
				enter(context);
				await takeOut(context, drawer, await sheetsIn(context, drawer), id);
			})
	};
}

async function write(
	context: Context,
	{ key, values, earlier }: Outgoing,
	drawer: string,
	declared: ActionManifest
): Promise<Receipt> {
	enter(context);
	refuseIncomplete(declared, values);
	refuseSome(context, values);
	const id = earlier?.id ?? key;
	const sheets = await sheetsIn(context, drawer);
	const before = sheets.find((sheet) => sheet.id === id);
	const number = before?.number ?? 1 + Math.max(FIRST_NUMBER - 1, ...sheets.map((sheet) => sheet.number));
	const receipt = { id, note: `${declared.record.one} ${number}` };
	if (before && isDeepStrictEqual(before.values, values)) return { ...receipt, outcome: 'unchanged' };
	await keep(context, drawer, sheets, { id, number, keptAt: new Date(context.now()).toISOString(), values });
	return { ...receipt, outcome: before ? 'updated' : 'created' };
}

function refuseIncomplete({ fields, record }: ActionManifest, values: Values): void {
	const missing = fields.find(({ name, required }) => required && (values[name] ?? '') === '');
	if (!missing) return;
	throw new ConnectorError('refused', {
		say: `A ${record.one} needs something in the field “${missing.label}”. Fill it in and send the record again.`
	});
}

export default defineDestination(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			enter(context);
			return 'The practice office is there. Nothing that it gets leaves this computer.';
		}),
	actions: {
		invoice: keepsIn('ledger.json', manifest.actions.invoice),
		contact: keepsIn('address-book.json', manifest.actions.contact),
		task: keepsIn('tasks.json', manifest.actions.task),
		mail: keepsIn('outbox.json', manifest.actions.mail)
	}
});
