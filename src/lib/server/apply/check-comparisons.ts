import { SILENT } from '../comparisons/hold-comparison.ts';
import { Mistake } from '../mistake.ts';
import type { Store } from '../persistence/store.ts';
import type { ApplyFile } from './apply-file.ts';
import { knownAre, manifestCalled, type NamedSystem } from './manifest-called.ts';

const SIDES = ['left', 'right'] as const;

/** While two systems are being compared, what is compared is not changed. */
const checkGoing = async (
	{ store, now }: { readonly store: Pick<Store, 'comparisons'>; readonly now: () => number },
	workspaceId: string,
	file: ApplyFile
): Promise<void> => {
	for (const { name, comparison } of await store.comparisons.inWorkspace(workspaceId)) {
		const isGoing = comparison.state === 'going' && (comparison.beatAt ?? 0) > now() - SILENT;
		if (isGoing && Object.hasOwn(file.comparisons, name))
			throw new Mistake(`comparisons.${name}: it is being compared at this moment. Try again in a minute.`);
	}
};

/** Looks at every comparison of a file before anything is written. Throws `Mistake` naming the place. */
export const checkComparisons = async (
	parts: { readonly store: Pick<Store, 'comparisons'>; readonly now: () => number },
	workspaceId: string | null,
	file: ApplyFile,
	systems: readonly NamedSystem[]
): Promise<void> => {
	const manifestOf = manifestCalled(systems);
	for (const [name, entry] of Object.entries(file.comparisons)) {
		for (const side of SIDES) {
			const { system, stream } = entry[side];
			const place = `comparisons.${name}.${side}`;
			const { streams } = manifestOf(place, system);
			const arrival = streams[stream]?.arrival;
			if (!arrival) throw new Mistake(`${place}: ${system} has no stream called ${stream}.${knownAre(streams)}`);
			if (arrival !== 'polled') {
				const why = 'is sent to us and cannot be asked for once more, so it cannot be compared';
				throw new Mistake(`${place}: ${stream} of ${system} ${why}.`);
			}
		}
	}
	if (workspaceId) await checkGoing(parts, workspaceId, file);
};
