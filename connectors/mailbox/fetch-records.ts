import type { Settings, SourceRecord } from '../contract.ts';
import type { MailFacts } from './mail-facts.ts';
import { mailRecord } from './mail-record.ts';
import type { OpenFolder } from './open-folder.ts';

const LARGEST = 5_000_000;

/** The records of these mails, in their order. Each mail is read as it comes, so that only one is held at a time. */
export async function fetchRecords(
	open: OpenFolder,
	mails: readonly MailFacts[],
	settings: Settings
): Promise<SourceRecord[]> {
	const names = fieldNames(settings);
	const records = new Map<number, SourceRecord>();
	for (const headerOnly of [false, true]) {
		const some = new Map(mails.filter(({ size }) => size > LARGEST === headerOnly).map((facts) => [facts.uid, facts]));
		if (some.size === 0) continue;
		// imapflow asks by BODY.PEEK, which leaves a mail unread.
		const query = { uid: true, ...(headerOnly ? { headers: true } : { source: true }) };
		for await (const { uid, source, headers } of open.client.fetch([...some.keys()], query, { uid: true })) {
			const facts = some.get(uid);
			const content = source ?? headers ?? new Uint8Array();
			// A server may tell of other mails between the answers, of what has changed on them.
			if (!facts) continue;
			records.set(uid, await mailRecord({ facts, uidValidity: open.uidValidity, content, headerOnly }, names));
		}
	}
	return mails.flatMap(({ uid }) => records.get(uid) ?? []);
}

const fieldNames = ({ fieldNames: typed }: Settings): string[] =>
	typeof typed === 'string'
		? typed
				.split(/[\n,;]/)
				.map((name) => name.trim())
				.filter((name) => name !== '')
		: [];
