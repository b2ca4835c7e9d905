import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, InboxEntry, Network, Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import { openAccess } from '../grants/access.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';
import type { Seal } from '../secrets/seal.ts';
import type { HttpRoom } from './http/http.ts';
import { openFiles } from './files.ts';
import { openFolder } from './open-folder.ts';
import type { Answers } from './answers.ts';
import { withDefaults } from './settings.ts';

export interface ContextFacts {
	readonly timeZone: string;
	readonly signal: AbortSignal;
	/** Whose inbox is read; a check has none. */
	readonly connectionId?: string;
	readonly options?: Settings;
}

interface Doors {
	readonly store: Pick<Store, 'entries' | 'grants' | 'systems'>;
	readonly http: HttpRoom;
	readonly network: Network;
	readonly seal: Seal;
	readonly dataFolder: string;
	/** Folders of this machine that connectors may use besides. */
	readonly folders?: readonly string[];
	readonly now: () => number;
	/** Where it is remembered what systems have said beside their answers. */
	readonly answers?: Answers;
}

const asEntry = (row: { id: string; receivedAt: number; contentType: string; body: string }): InboxEntry => ({
	id: row.id,
	receivedAt: row.receivedAt,
	contentType: row.contentType,
	body: Buffer.from(row.body, 'base64')
});

/** What a system's secrets are sealed for: a sealed value cannot be moved to another system. */
export const secretsPurpose = (systemId: string): string => `system:${systemId}`;

const openedSecrets = (seal: Seal, { id, name, secrets }: System): Context['secrets'] => {
	if (!secrets) return {};
	try {
		return JSON.parse(seal.open(secrets, secretsPurpose(id))) as Context['secrets'];
	} catch (cause) {
		throw new ConnectorError('misconfigured', {
			say: `The stored password of ${name} cannot be opened with the key of this installation. Enter it again, or start with the key it was kept with.`,
			technical: cause instanceof Error ? cause.message : String(cause),
			cause
		});
	}
};

/** Builds what a connector is handed: its own settings, its own secrets opened, and the doors of the house. */
export const openContexts = ({ store, http, network, seal, dataFolder, folders = [], now, answers }: Doors) => {
	const accessTo = openAccess({ store, seal, now });
	return (system: System, { timeZone, signal, connectionId, options = {} }: ContextFacts): Context => {
		const settings = withDefaults(manifests[system.connector]?.settings ?? [], system.settings);
		const secrets = openedSecrets(seal, system);
		const own = join(dataFolder, 'files', system.id);
		return {
			settings,
			secrets,
			options,
			// Not ended with the run: a renewal that is broken off could lose the only token that is still worth something.
			access: accessTo(system, { settings, secrets, http }, signal),
			http: answers?.listening(http.until(signal), system.id) ?? http.until(signal),
			network,
			files: openFiles(own),
			folder: openFolder(own, folders),
			inbox: {
				waiting: async (limit) =>
					connectionId ? (await store.entries.waiting(system.id, connectionId, limit)).map(asEntry) : [],
				latest: async (count) => (await store.entries.latest(system.id, count)).map(asEntry)
			},
			now,
			pause: (milliseconds) => pause(milliseconds, undefined, { signal }),
			timeZone,
			signal
		};
	};
};

export type Contexts = ReturnType<typeof openContexts>;
