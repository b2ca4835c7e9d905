import type { Health, TodoPlace } from '#lib/domain/health/finding.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import type { App } from '../app.ts';
import type { StoredFinding } from '../persistence/findings.ts';

/** A finding as pages show it. */
export interface ShownFinding {
	readonly key: string;
	readonly say: string;
	/** UTC milliseconds. */
	readonly since: number;
	readonly minutesADay: number | null;
	readonly todo: { readonly say: string; readonly path: string };
}

type About = Pick<StoredFinding, 'connectionId' | 'systemId'>;

/** Where the next step about a finding is done, from the root of the site. */
export const pathOf = (place: TodoPlace | null, { connectionId, systemId }: About): string => {
	if (place === 'attention') return '/attention';
	if (place === 'waiting') return '/attention/waiting';
	if (connectionId === null || place === 'systems') return systemId === null ? '/systems' : `/systems/${systemId}`;
	return place === 'set-up' ? `/connect/${connectionId}` : `/connections/${connectionId}`;
};

const keyOf = ({ connectionId, systemId }: About, check: string): string => `${systemId ?? connectionId} ${check}`;

/** A finding that the checks have just given. */
export const shownFinding = ({ finding, ...about }: PlacedFinding): ShownFinding => ({
	key: keyOf(about, finding.check),
	say: finding.say,
	since: finding.since,
	minutesADay: finding.minutesADay,
	todo: { say: finding.todo.say, path: pathOf(finding.todo.href, about) }
});

const shownStored = (row: StoredFinding): ShownFinding => ({
	key: keyOf(row, row.check),
	say: row.say,
	since: row.since,
	minutesADay: row.minutesADay,
	todo: { say: row.todo, path: pathOf(row.place, row) }
});

/** The open findings of a business about whole systems, the longest standing first. */
export const systemFindings = async ({ store }: Pick<App, 'store'>, workspaceId: string): Promise<ShownFinding[]> =>
	(await store.findings.openOf(workspaceId)).filter(({ systemId }) => systemId !== null).map(shownStored);

/** The findings of one connection; those about a system as everybody sees them, with all that wait for it. */
export const connectionFindings = async (
	{ store }: Pick<App, 'store'>,
	connectionId: string,
	{ findings }: Health
): Promise<ShownFinding[]> => {
	const systemIds = findings.flatMap(({ system }) => system?.id ?? []);
	const shared = systemIds.length === 0 ? [] : (await store.findings.openOfSystems(systemIds)).map(shownStored);
	return findings.map((finding) => {
		const { system } = finding;
		const about = system ? { connectionId: null, systemId: system.id } : { connectionId, systemId: null };
		const own = shownFinding({ ...about, finding });
		return shared.find(({ key }) => key === own.key) ?? own;
	});
};
