import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, Inbox, InboxEntry, Settings } from '#connectors/contract.ts';
import { openFiles } from '#lib/server/engine/files.ts';
import { openFolder } from '#lib/server/engine/open-folder.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';

export interface TestContextOptions {
	readonly settings?: Settings;
	readonly secrets?: Readonly<Record<string, string>>;
	readonly options?: Settings;
	/** Where the manifest has a grant. */
	readonly access?: Context['access'];
	/** Oldest first. */
	readonly inbox?: readonly InboxEntry[];
	/** Where the system's files lie; a fresh temporary folder when absent. */
	readonly folder?: string;
	/** Folders of this machine that may be used besides. */
	readonly folders?: readonly string[];
	readonly now?: () => number;
	readonly timeZone?: string;
}

const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });

// Made by the first write, so that the many contexts that never write leave nothing behind.
const freshFolder = (): string => join(tmpdir(), `handover-files-${randomUUID()}`);

const inboxOf = (entries: readonly InboxEntry[]): Inbox => ({
	waiting: (limit) => Promise.resolve(entries.slice(0, limit)),
	latest: (count) => Promise.resolve(entries.toReversed().slice(0, count))
});

/** What the engine hands to a connector, with real doors that may reach this machine. */
export const testContext = ({ folder = freshFolder(), ...options }: TestContextOptions = {}): Context => ({
	settings: options.settings ?? {},
	secrets: options.secrets ?? {},
	options: options.options ?? {},
	access: options.access ?? (() => Promise.reject(new Error('This system has no sign-in of its own.'))),
	http,
	network,
	files: openFiles(folder),
	folder: openFolder(folder, options.folders ?? []),
	inbox: inboxOf(options.inbox ?? []),
	now: options.now ?? Date.now,
	pause: (milliseconds) => pause(milliseconds),
	timeZone: options.timeZone ?? 'Europe/Oslo',
	signal: new AbortController().signal
});
