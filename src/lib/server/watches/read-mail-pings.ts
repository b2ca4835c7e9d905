import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, Cursor, SourceStream } from '#connectors/contract.ts';
import { readPath } from '#lib/domain/mapping/path.ts';
import { pingInSubject } from '#lib/domain/runs/ping-in-subject.ts';
import type { App } from '../app.ts';
import { noteFailing } from '../engine/note-system.ts';
import type { System } from '../persistence/systems.ts';
import type { Watch } from '../persistence/watches.ts';
import { mailCode } from './mail-code.ts';
import { MAILS } from './mailboxes.ts';
import { receivePing } from './receive-ping.ts';
import { watchToken } from './watch-address.ts';

type Parts = Pick<App, 'store' | 'seal' | 'room' | 'now'>;

/** A mail server that does not answer must not keep the others waiting. */
const PATIENCE = 60_000;

const keepCursor = ({ store }: Parts, { connectionId }: Watch, mailCursor: Cursor) =>
	store.atomically((tx) => [store.watches.changing(tx, connectionId, { mailCursor })]);

const readOn = async (parts: Parts, watch: Watch, stream: SourceStream, context: Context): Promise<void> => {
	if (watch.mailCursor === null) return void (await keepCursor(parts, watch, await stream.now(context)));
	const code = mailCode(watch);
	for await (const { records, cursor } of stream.read(context, watch.mailCursor)) {
		for (const { values } of records) {
			const ping = pingInSubject(String(readPath(values, 'mail.subject') ?? ''), code);
			if (ping) await receivePing(parts, watchToken(parts, watch), ping);
		}
		await keepCursor(parts, watch, cursor);
	}
};

const readOne = async (parts: Parts, watch: Watch, system: System): Promise<void> => {
	const { room } = parts;
	const stream = room.halves.sourceOf(system)?.half.streams[MAILS];
	if (!stream) return;
	const opened = room.contexts(system, { timeZone: 'UTC', signal: AbortSignal.timeout(PATIENCE) });
	// What the mailbox is filtered by for its own connection says nothing of pings.
	const settings = { ...opened.settings, onlySubject: mailCode(watch), onlyFrom: '' };
	try {
		await readOn(parts, watch, stream, { ...opened, settings });
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		await noteFailing(room, system.id, failure);
	}
};

/** Looks into the mailboxes for pings of connections that cannot ping otherwise. */
export const readMailPings = async (parts: Parts): Promise<void> => {
	for (const watch of await parts.store.watches.byMail()) {
		const system = watch.mailSystemId === null ? null : await parts.store.systems.byId(watch.mailSystemId);
		const connection = await parts.store.connections.byId(watch.connectionId);
		if (system && connection && connection.state !== 'paused') await readOne(parts, watch, system);
	}
};
