import { isPast } from '#lib/domain/pauses/say-plan.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import type { ExportedFile } from './apply-file.ts';
import { comparisonEntryOf } from './comparison-terms.ts';
import { pauseEntryOf } from './pause-entry.ts';

type Section<Name extends keyof ExportedFile> = NonNullable<ExportedFile[Name]>;
type Pauses = Section<'pauses'>;

/** What is planned and not over, by its connection; under null for all of a business. */
export const plannedIn = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	{ id, country, timeZone }: Workspace
): Promise<(connectionId: string | null) => { pauses?: Pauses }> => {
	const today = dayOf(now(), timeZone);
	const plans = (await store.plannedPauses.of(id)).filter(({ plan }) => !isPast(plan, today));
	const of = Map.groupBy(plans, ({ connectionId }) => connectionId);
	return (connectionId) => {
		const pauses = of.get(connectionId)?.map((row) => pauseEntryOf(row, country));
		return pauses ? { pauses } : {};
	};
};

const common = ({ state, minutesEach }: Connection) => ({
	state: state === 'paused' ? ('paused' as const) : ('on' as const),
	...(minutesEach !== null && { minutesEach })
});

/** What something else runs, as it stands in a file: without its ping address, which another installation makes anew. */
export const watchedEntries = async (
	{ store }: Pick<App, 'store'>,
	all: readonly Connection[],
	nameOf: ReadonlyMap<string, string>,
	planned: (connectionId: string) => { pauses?: Pauses }
): Promise<Section<'watched'>> => {
	const entries = all
		.filter(({ kind }) => kind === 'watched')
		.map(async (connection) => {
			const watch = await store.watches.of(connection.id);
			const mailbox = nameOf.get(watch?.mailSystemId ?? '');
			const entry = {
				...(connection.schedule !== null && { schedule: connection.schedule }),
				...(watch && { grace: watch.grace }),
				...(mailbox !== undefined && { mailbox }),
				...common(connection),
				...planned(connection.id)
			};
			return [connection.name, entry] as const;
		});
	return Object.fromEntries(await Promise.all(entries));
};

/** What is compared, as it stands in a file. */
export const comparisonEntries = async (
	{ store }: Pick<App, 'store'>,
	all: readonly Connection[],
	nameOf: ReadonlyMap<string, string>,
	planned: (connectionId: string) => { pauses?: Pauses }
): Promise<Section<'comparisons'>> => {
	const entries = all.map(async (connection) => {
		const { id, name, kind, state } = connection;
		const comparison = await store.comparisons.of(id);
		const isOurDraft = kind === 'ours' && state === 'draft';
		if (!comparison || isOurDraft) return [];
		const itself = kind === 'compared' ? { ...common(connection), ...planned(id) } : {};
		return [[name, { ...comparisonEntryOf(comparison, nameOf), ...itself }] as const];
	});
	return Object.fromEntries((await Promise.all(entries)).flat());
};
