import { byCost } from '#lib/domain/health/cost.ts';
import type { Health, TodoPlace } from '#lib/domain/health/finding.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import type { App } from '../app.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import { peopleNames } from '../accounts/people-names.ts';

/** What somebody has said about it. */
export interface ShownWord {
	readonly by: string;
	/** UTC milliseconds. */
	readonly at: number;
	readonly say?: string;
}

/** A finding as pages show it. */
export interface ShownFinding {
	readonly key: string;
	/** By which something can be done about it; null until it has been written down. */
	readonly id: string | null;
	/** The connection that it is about, where that has to be said. */
	readonly about: string | null;
	/** It is about a system in all its connections. */
	readonly isShared: boolean;
	readonly say: string;
	/** UTC milliseconds. */
	readonly since: number;
	readonly minutesADay: number | null;
	/** Minor units of the business's currency. */
	readonly moneyADay: number | null;
	readonly todo: { readonly say: string; readonly path: string };
	readonly acknowledged: ShownWord | null;
	readonly explained: ShownWord | null;
	/** Until when it is put aside, UTC milliseconds. */
	readonly snoozedUntil: number | null;
}

type About = Pick<StoredFinding, 'connectionId' | 'systemId'>;
type Parts = Pick<App, 'store'>;

/** Where the next step about a finding is done, from the root of the site. */
export const pathOf = (place: TodoPlace | null, { connectionId, systemId }: About): string => {
	if (place === 'attention') return '/attention';
	if (place === 'fields') return `/connections/${connectionId}/fields-changed`;
	if (place === 'waiting') return '/attention/waiting';
	if (connectionId === null || place === 'systems') return systemId === null ? '/systems' : `/systems/${systemId}`;
	if (place === 'comparison') return `/connections/${connectionId}/comparison`;
	return place === 'set-up' ? `/connect/${connectionId}` : `/connections/${connectionId}`;
};

const keyOf = ({ connectionId, systemId }: About, check: string): string => `${systemId ?? connectionId} ${check}`;

const UNSAID = { id: null, acknowledged: null, explained: null, snoozedUntil: null };

/** What people have said about one that is kept. */
const saidOf = ({ id, acknowledged, explained, snoozed }: StoredFinding, names: ReadonlyMap<string, string>) => {
	const named = <Word extends { by: string }>(word: Word | null): Word | null =>
		word && { ...word, by: names.get(word.by) ?? 'somebody' };
	return {
		id,
		acknowledged: named(acknowledged),
		explained: named(explained),
		snoozedUntil: snoozed?.until ?? null
	};
};

const shownStored = (row: StoredFinding, names: ReadonlyMap<string, string>): ShownFinding => ({
	key: keyOf(row, row.check),
	about: null,
	isShared: row.systemId !== null,
	say: row.say,
	since: row.since,
	minutesADay: row.minutesADay,
	moneyADay: row.moneyADay,
	todo: { say: row.todo, path: pathOf(row.place, row) },
	...saidOf(row, names)
});

const namesFor = async (parts: Parts, workspaceId: string, rows: readonly StoredFinding[]) =>
	rows.some(({ acknowledged, explained }) => acknowledged ?? explained)
		? peopleNames(parts, workspaceId)
		: new Map<string, string>();

/** Findings that are kept, what costs most first. */
export const storedFindings = async (
	parts: Parts,
	workspaceId: string,
	rows: readonly StoredFinding[]
): Promise<ShownFinding[]> => {
	const names = await namesFor(parts, workspaceId, rows);
	return byCost(rows.map((row) => shownStored(row, names)));
};

/** The open findings of a business about whole systems. */
export const systemFindings = async (parts: Parts, workspaceId: string): Promise<ShownFinding[]> => {
	const open = await parts.store.findings.openOf(workspaceId);
	return storedFindings(
		parts,
		workspaceId,
		open.filter(({ systemId }) => systemId !== null)
	);
};

/**
 * Findings that the checks have just given, with what people have said about them, what costs most first;
 * `connections` are the names that have to be said, by id.
 */
export const shownFindings = async (
	parts: Parts,
	workspaceId: string,
	found: readonly PlacedFinding[],
	connections: ReadonlyMap<string, string> = new Map()
): Promise<ShownFinding[]> => {
	if (found.length === 0) return [];
	const kept = await parts.store.findings.unsolvedOf(workspaceId);
	const rows = new Map(kept.toReversed().map((row) => [keyOf(row, row.check), row]));
	const names = await namesFor(parts, workspaceId, kept);
	return byCost(
		found.map(({ finding, ...about }): ShownFinding => {
			const key = keyOf(about, finding.check);
			const row = rows.get(key);
			return {
				key,
				about: connections.get(about.connectionId ?? '') ?? null,
				isShared: about.systemId !== null,
				say: finding.say,
				since: row ? Math.min(row.since, finding.since) : finding.since,
				minutesADay: finding.minutesADay,
				moneyADay: finding.moneyADay ?? null,
				todo: { say: finding.todo.say, path: pathOf(finding.todo.href, about) },
				...(row ? saidOf(row, names) : UNSAID)
			};
		})
	);
};

/** The findings of one connection; those about a system as everybody sees them, with all that wait for it. */
export const connectionFindings = async (
	parts: Parts,
	{ id: connectionId, workspaceId }: { readonly id: string; readonly workspaceId: string },
	{ findings }: Health
): Promise<ShownFinding[]> => {
	const systemIds = findings.flatMap(({ system }) => system?.id ?? []);
	const rows = systemIds.length === 0 ? [] : await parts.store.findings.openOfSystems(systemIds);
	const shared = new Map((await storedFindings(parts, workspaceId, rows)).map((one) => [one.key, one]));
	const placed = findings.map((finding): PlacedFinding => {
		const { system } = finding;
		return { finding, ...(system ? { connectionId: null, systemId: system.id } : { connectionId, systemId: null }) };
	});
	const shown = await shownFindings(parts, workspaceId, placed);
	return byCost(shown.map((own) => shared.get(own.key) ?? own));
};
