import { scheduleProblem } from '#lib/domain/runs/schedule.ts';
import { refuseLoss } from '../connections/refuse-loss.ts';
import { Mistake } from '../mistake.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';
import type { ApplyFile, ConnectionEntry } from './apply-file.ts';
import type { CheckedSystem } from './check-systems.ts';
import { givenAnswers, keptAnswers } from './given-answers.ts';
import { knownAre, manifestCalled, type ManifestCalled } from './manifest-called.ts';

const checkSource = (name: string, { source, schedule }: ConnectionEntry, manifestOf: ManifestCalled): void => {
	const { streams } = manifestOf(name, source.system);
	const stream = streams[source.stream];
	if (!stream)
		throw new Mistake(`${name}: ${source.system} has no stream called ${source.stream}.${knownAre(streams)}`);
	if (stream.arrival === 'polled' && schedule === undefined) throw new Mistake(`${name}: it needs a schedule.`);
	const problem = schedule === undefined ? null : scheduleProblem(schedule);
	if (problem) throw new Mistake(`${name}: ${problem}`);
};

const checkActions = (name: string, { actions }: ConnectionEntry, manifestOf: ManifestCalled): void => {
	for (const { system, action, mapping, options } of actions) {
		const known = manifestOf(name, system).actions;
		const manifest = known[action];
		if (!manifest) throw new Mistake(`${name}: ${system} has no action called ${action}.${knownAre(known)}`);
		const place = `${name}: options of ${action}`;
		keptAnswers(place, manifest.options, givenAnswers(place, manifest.options, options));
		const missing = manifest.fields.find(({ name: field, required }) => required && mapping[field] === undefined);
		if (missing) {
			throw new Mistake(
				`${name}: the mapping of ${action} does not say where “${missing.name}” comes from; it is needed.`
			);
		}
	}
};

/** What has carried records already keeps its source and its steps: a cursor and receipts belong to them. */
const checkBefore = async (
	{ connections }: Pick<Store, 'connections'>,
	workspaceId: string,
	name: string,
	{ source, actions }: ConnectionEntry,
	present: readonly System[]
): Promise<void> => {
	const before = await connections.byName(workspaceId, name);
	if (!before) return;
	const steps = await connections.actions(before.id);
	if (steps.length > actions.length) {
		throw new Mistake(`${name}: it has more actions than the file. Remove the connection in the screen first.`);
	}
	if (before.state === 'draft') return;
	const nameOf = (systemId: string | null): string | undefined => present.find(({ id }) => id === systemId)?.name;
	const from = nameOf(before.sourceSystemId);
	if (from !== source.system || before.stream !== source.stream) {
		throw new Mistake(`${name}: it reads ${before.stream} of ${from} already. Give the new connection another name.`);
	}
	for (const { systemId, position } of steps) {
		const to = nameOf(systemId);
		if (to === undefined || to === actions[position]?.system) continue;
		const say = `its action ${position + 1} writes to ${to} already, and what was made there stays there`;
		throw new Mistake(`${name}: ${say}. Give the new connection another name.`);
	}
};

/** The connections that the file does not name keep what they use of its systems. */
const checkOthers = async (
	store: Pick<Store, 'comparisons' | 'connections'>,
	file: ApplyFile,
	found: readonly CheckedSystem[]
): Promise<void> => {
	const saidAnew = new Set(Object.keys(file.connections));
	for (const { name, before, settings } of found) {
		if (!before) continue;
		await refuseLoss(store, before, settings, saidAnew).catch((failure: unknown) => {
			if (!(failure instanceof Mistake)) throw failure;
			throw new Mistake(`${name}: ${Object.values(failure.fields).join(' ')} Nothing was changed.`);
		});
	}
};

/** Looks at every connection of a file, and at those that use its systems, before anything is written. Throws `Mistake`. */
export const checkConnections = async (
	{ store }: { store: Pick<Store, 'comparisons' | 'connections'> },
	workspaceId: string | null,
	file: ApplyFile,
	found: readonly CheckedSystem[],
	present: readonly System[]
): Promise<void> => {
	const manifestOf = manifestCalled([...present, ...found]);
	for (const [name, entry] of Object.entries(file.connections)) {
		checkSource(name, entry, manifestOf);
		checkActions(name, entry, manifestOf);
		if (workspaceId) await checkBefore(store, workspaceId, name, entry, present);
	}
	await checkOthers(store, file, found);
};
