import { createHash } from 'node:crypto';
import { manifests } from '#connectors/registry.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import type { App } from '../app.ts';
import { writing } from './writing.ts';

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/**
 * Writes down which connectors read, write or ask something else than when the program last looked: with a new version
 * of the program they may. Known by a hash of the manifest, because a version that only counts says nothing of what a
 * person would see.
 */
export const noteConnectors = async (parts: Pick<App, 'store' | 'now'>): Promise<void> => {
	const { store } = parts;
	const hashes = new Map(Object.entries(manifests).map(([id, manifest]) => [id, hashOf(manifest)]));
	for (const { id: workspaceId } of await store.workspaces.all()) {
		for (const { id: systemId, name, connector, manifestHash: before } of await store.systems.of(workspaceId)) {
			const manifestHash = hashes.get(connector);
			if (manifestHash === undefined || manifestHash === before) continue;
			const say = `Handover was updated: what it can read, write or ask of ${name} is not quite what it was.`;
			await store.atomically((tx) => [
				store.systems.changing(tx, systemId, { manifestHash }),
				before === null ? [] : writing(parts, tx, { workspaceId, systemId }, { kind: 'connector', say })
			]);
		}
	}
};
