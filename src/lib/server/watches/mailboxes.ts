import { Mistake } from '../mistake.ts';
import type { App } from '../app.ts';
import type { System } from '../persistence/systems.ts';

/** The connector of a mailbox. */
export const MAILBOX = 'mailbox';
/** The stream of a mailbox. */
export const MAILS = 'entries';

/** The mailboxes of a business, into which pings may come. */
export const mailboxesOf = async ({ store }: Pick<App, 'store'>, workspaceId: string): Promise<System[]> =>
	(await store.systems.of(workspaceId)).filter(({ connector }) => connector === MAILBOX);

/** Chooses the mailbox into which a watched connection mails its pings; none where the id is empty. Throws `Mistake`. */
export const chooseMailbox = async (
	parts: Pick<App, 'store'>,
	{ id, workspaceId }: { readonly id: string; readonly workspaceId: string },
	systemId: string
): Promise<void> => {
	const known = (await mailboxesOf(parts, workspaceId)).some((system) => system.id === systemId);
	if (systemId !== '' && !known) {
		throw new Mistake('Choose one of your mailboxes.', { mailbox: 'This mailbox is not there any more.' });
	}
	const change = { mailSystemId: systemId === '' ? null : systemId, mailCursor: null };
	await parts.store.atomically((tx) => [parts.store.watches.changing(tx, id, change)]);
};
