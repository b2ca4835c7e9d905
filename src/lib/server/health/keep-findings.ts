import type { Finding } from '#lib/domain/health/finding.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import { reconcile } from '#lib/domain/health/reconcile.ts';
import { wakes } from '#lib/domain/health/snooze.ts';
import { telling, tellingOver, toldOf, type Names } from '../alarms/raise.ts';
import type { App } from '../app.ts';
import type { Channel } from '../persistence/channels.ts';
import type { Query } from '../persistence/database.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import { writing } from '../diary/writing.ts';
import { newId } from '../persistence/id.ts';
import type { Workspace } from '../persistence/workspaces.ts';

type Parts = Pick<App, 'store' | 'now'>;

/** Who is told of the findings of a business, and by which names. */
interface Audience {
	readonly workspace: Workspace;
	readonly channels: readonly Channel[];
	readonly names: Names;
}

const kept = ({ say, todo, minutesADay, moneyADay, drift, urgent, step }: Finding) => ({
	say,
	todo: todo.say,
	place: todo.href,
	minutesADay,
	moneyADay: moneyADay ?? null,
	drift: drift ?? null,
	urgent: urgent === true,
	step: step ?? null
});

const open = async (parts: Parts, { workspace, ...audience }: Audience, placed: PlacedFinding): Promise<void> => {
	const { store, now } = parts;
	const { finding, ...about } = placed;
	const { check, since } = finding;
	const id = newId();
	const allClears = audience.channels.length > 0 ? await store.alarms.allClears({ ...about, check }) : [];
	const row = { id, workspaceId: workspace.id, ...about, check, ...kept(finding), since, openedAt: now() };
	await store.atomically((tx) => [
		store.findings.adding(tx, row),
		writing(parts, tx, row, { kind: 'finding', say: `Found: ${finding.say}`, at: since }),
		telling(parts, tx, workspace, { ...audience, id, placed, allClears })
	]);
};

const isNearer = ({ step: before }: StoredFinding, { step }: Finding): boolean => (step ?? 0) > (before ?? 0);

/**
 * What goes on is brought up to date. It is told once more where it was put off and is worse now, where a day has come a
 * step nearer, and where it was over for a moment before anybody had heard of it.
 */
const goOn = async (
	parts: Parts,
	{ workspace, ...audience }: Audience,
	row: StoredFinding,
	finding: Finding
): Promise<void> => {
	const { store, now } = parts;
	const woken = row.snoozed && wakes(row.snoozed, finding, now());
	const nearer = isNearer(row, finding);
	const step = nearer ? finding.step : row.step;
	const change = { ...kept(finding), step, calmSince: null, ...(woken && { snoozed: null }) };
	const isBack = row.calmSince !== null;
	if (!isBack && woken !== 'worse' && !nearer) {
		await store.findings.change(row.id, change);
		return;
	}
	const { isTold, allClears, nextRound: round } = await toldOf(parts, row.id);
	const isKnown = row.acknowledged !== null || (row.snoozed !== null && !woken);
	const isNews = !isKnown && (woken === 'worse' || nearer || !isTold);
	const placed = { connectionId: row.connectionId, systemId: row.systemId, finding };
	await store.atomically((tx) => [
		store.findings.changing(tx, row.id, change),
		isNews
			? telling(parts, tx, workspace, { ...audience, id: row.id, placed, allClears: [], round })
			: allClears.map(({ id }) => store.alarms.changing(tx, id, { state: 'dropped' }))
	]);
};

const PAUSED = 'It is paused now: you hear no more of it until it goes on.';

/** Nothing is wrong any more: what nobody has heard of is taken back, and who has heard hears of it, if it stays so. */
const calm = async (parts: Parts, { id, step }: StoredFinding, isPaused: boolean): Promise<void> => {
	const { store, now } = parts;
	// Nothing had stopped yet, so nothing works again; and who has let the day pass hears of that by another finding.
	const isForeseen = step !== null;
	const ended = isForeseen
		? (tx: Query) => store.alarms.dropping(tx, id)
		: await tellingOver(parts, id, ...(isPaused ? [PAUSED] : []));
	await store.atomically((tx) => [store.findings.changing(tx, id, { calmSince: now() }), ended(tx)]);
};

/** It is over since nothing has been wrong, not since that is certain. */
const close = async (parts: Parts, row: StoredFinding): Promise<void> => {
	const { store, now } = parts;
	const solvedAt = row.calmSince ?? now();
	await store.atomically((tx) => [
		store.findings.changing(tx, row.id, { solvedAt }),
		writing(parts, tx, row, { kind: 'solved', say: `Over: ${row.say}`, at: solvedAt })
	]);
};

/** The names of everything that a finding of a business may be about, by id. */
const namesOf = async ({ store }: Parts, workspaceId: string, connections: readonly Connection[]): Promise<Names> =>
	new Map([...connections, ...(await store.systems.of(workspaceId))].map(({ id, name }) => [id, name]));

/** Opens what is new, brings up to date what goes on, closes what is over, and tells whoever wants to know. */
export const keepFindings = async (
	parts: Parts,
	workspace: Workspace,
	connections: readonly Connection[],
	found: readonly PlacedFinding[]
): Promise<void> => {
	const { store, now } = parts;
	const unsolved = await store.findings.unsolvedOf(workspace.id);
	const { fresh, goesOn, calmed, over } = reconcile(unsolved, found, now());
	for (const row of over) await close(parts, row);
	const mayTell =
		fresh.length > 0 ||
		goesOn.some(({ open: row, finding }) => row.calmSince !== null || row.snoozed !== null || isNearer(row, finding));
	const audience: Audience = {
		workspace,
		channels: mayTell ? await store.channels.of(workspace.id) : [],
		names: mayTell ? await namesOf(parts, workspace.id, connections) : new Map<string, string>()
	};
	for (const placed of fresh) await open(parts, audience, placed);
	for (const { open: row, finding } of goesOn) await goOn(parts, audience, row, finding);
	const paused = new Set(connections.filter(({ state }) => state === 'paused').map(({ id }) => id));
	for (const row of calmed) await calm(parts, row, paused.has(row.connectionId ?? ''));
};
