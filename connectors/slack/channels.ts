import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context, Values } from '../contract.ts';
import { askAll } from './vendor.ts';

const ID = /^[CGD][A-Z0-9]{7,}$/;

const list = (context: Context, types: string): Promise<Values[]> =>
	askAll(context, 'conversations.list', 'channels', { exclude_archived: true, limit: 200, types });

/** The channels that the app sees, those that it is in first. */
async function channels(context: Context): Promise<Values[]> {
	const all = await list(context, 'public_channel,private_channel').catch((failure: unknown) => {
		// Private channels need a right of their own, and few have them.
		if (failure instanceof ConnectorError && failure.kind === 'forbidden') return list(context, 'public_channel');
		throw failure;
	});
	return all.toSorted((one, other) => Number(other.is_member === true) - Number(one.is_member === true));
}

const choiceOf = ({ id, name, is_member: isIn }: Values): Choice => ({
	value: String(id),
	label: isIn === true ? `#${String(name)}` : `#${String(name)} (invite the app first)`
});

export const channelChoices = async (context: Context): Promise<Choice[]> => (await channels(context)).map(choiceOf);

const notThere = (say: string): ConnectorError => new ConnectorError('misconfigured', { say });

/** The id of the channel that is meant: an id, a name, or where nothing is said the first that the app is in. */
export async function channelOf(context: Context): Promise<string> {
	const wanted = String(context.options.channel ?? '')
		.trim()
		.replace(/^#/, '');
	if (ID.test(wanted)) return wanted;
	const all = await channels(context);
	const found =
		wanted === ''
			? all.find(({ is_member: isIn }) => isIn === true)
			: all.find(({ id, name }) => [id, name].includes(wanted));
	if (found) return String(found.id);
	throw wanted === ''
		? notThere('The app is in no channel of Slack yet. Open a channel there and type /invite and the name of the app.')
		: notThere(
				`Slack shows us no channel called ${wanted}. Invite the app to it, or choose another channel for this action.`
			);
}
