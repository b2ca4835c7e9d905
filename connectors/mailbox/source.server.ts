import { ConnectorError } from '../connector-error.ts';
import { defineSource, type Context, type Cursor, type Page, type SourceRecord } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { fetchRecords } from './fetch-records.ts';
import { factsOf, isWanted } from './mail-facts.ts';
import manifest from './manifest.ts';
import { inFolder, openFolder, type OpenFolder } from './open-folder.ts';
import { after, asCursor, goOn, isFromBefore } from './position.ts';

const PAGE = 50;
const DAY = 86_400_000;
/** How many of the newest mails are looked through for samples. */
const LOOK_BACK = 1000;
const NO_LIST = 'The mail server could not list its mails just now. It is tried again; nothing is lost.';

async function now(context: Context): Promise<Cursor> {
	return inFolder(context, async ({ uidValidity, lastUid }) =>
		asCursor({ uidValidity, uid: lastUid, at: context.now() })
	);
}

async function latest(context: Context, count: number): Promise<SourceRecord[]> {
	return inFolder(context, async (open) => {
		const uids = (await uidsAfter(open, 0)).slice(-LOOK_BACK);
		const found = [];
		for (let end = uids.length; end > 0 && found.length < count; end -= PAGE) {
			const mails = await factsOf(open, uids.slice(Math.max(0, end - PAGE), end));
			found.unshift(...mails.filter((mail) => isWanted(mail, context.settings)));
		}
		return (await fetchRecords(open, found.slice(-count), context.settings)).toReversed();
	});
}

async function* read(context: Context, cursor: Cursor | null, since?: number): AsyncGenerator<Page> {
	const open = await openFolder(context);
	try {
		let position = goOn(cursor, open);
		const uids = await uidsAfter(open, position.uid, since);
		for (let start = 0; start < uids.length; start += PAGE) {
			context.signal.throwIfAborted();
			const slice = uids.slice(start, start + PAGE);
			const mails = await factsOf(open, slice);
			const before = position;
			const wanted = mails.filter((mail) => isWanted(mail, context.settings) && !isFromBefore(before, mail));
			const records = await fetchRecords(open, wanted, context.settings);
			for (const mail of mails) position = after(position, mail, context.now());
			// Mails that were deleted meanwhile have no facts, and are passed all the same.
			position = after(position, { uid: slice.at(-1) ?? position.uid, arrivedAt: 0 }, context.now());
			yield { records, cursor: asCursor(position) };
		}
	} catch (error) {
		throw open.told(error);
	} finally {
		open.close();
	}
}

/** UIDs grow with every mail that comes in, so their order is the order of arrival. */
async function uidsAfter({ client, size }: OpenFolder, uid: number, since?: number): Promise<number[]> {
	if (size === 0) return [];
	// Servers count in whole days, each in its own time zone.
	const from = since === undefined ? {} : { since: new Date(since - DAY) };
	const found = await client.search({ uid: `${uid + 1}:*`, ...from }, { uid: true });
	if (!found) throw new ConnectorError('unavailable', { say: NO_LIST, technical: 'IMAP UID SEARCH: refused' });
	// A range up to the newest mail always holds the newest mail, be it read or not.
	return found.filter((each) => each > uid).toSorted((one, other) => one - other);
}

export default defineSource(manifest, {
	check: (context) =>
		signInAnswer(() =>
			inFolder(
				context,
				async ({ size }) => `Signed in. The folder ${String(context.settings.folder)} holds ${mails(size)}.`
			)
		),
	streams: { entries: { now, latest, read } }
});

const mails = (count: number): string => (count === 1 ? 'one mail' : `${count} mails`);
