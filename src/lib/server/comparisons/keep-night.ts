import type { Compared, Mismatch } from '#lib/domain/match/nightly/compared.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import { newId } from '../persistence/id.ts';
import type { StoredMismatch } from '../persistence/mismatches.ts';

const HOUR = 3_600_000;
/** How many are written down one by one; all are counted. */
const MOST = 1_000;

const placeOf = ({ kind, key }: Pick<Mismatch, 'kind' | 'key'>): string => `${kind} ${key}`;
const isMissing = ({ kind }: Pick<Mismatch, 'kind'>): boolean => kind === 'missing-there' || kind === 'missing-here';

/** From when on one is told: at once where its date says that it has had its time, else after that time. */
const countsFrom = (found: Mismatch, at: number, hours: number): number =>
	found.dated || !isMissing(found) ? at : at + hours * HOUR;

const sidesOf = ({ left, right }: Pick<Mismatch, 'left' | 'right'>): string =>
	canonicalJson([{ ...left }, { ...right }]);

const isUnjudged = ({ kind }: StoredMismatch, { unreadLeft, unreadRight }: Compared): boolean =>
	(kind === 'missing-there' && unreadRight > 0) || (kind === 'missing-here' && unreadLeft > 0);

const figuresOf = (found: Compared, told: readonly Mismatch[], fresh: readonly Mismatch[]) => {
	const count = (some: readonly Mismatch[], ...kinds: readonly Mismatch['kind'][]): number =>
		some.filter(({ kind }) => kinds.includes(kind)).length;
	const { both, young, onlyRight, unkeyed, unreadLeft, unreadRight } = found;
	return {
		...{ both, young, onlyRight, unkeyed, unreadLeft, unreadRight },
		missingThere: count(told, 'missing-there'),
		missingHere: count(told, 'missing-here'),
		twice: count(told, 'twice-there', 'twice-here'),
		different: count(told, 'different'),
		freshMissing: count(fresh, 'missing-there', 'missing-here'),
		freshTwice: count(fresh, 'twice-there', 'twice-here')
	};
};

/** Keeps what a night has found: new ones, what has changed of the others, and what agrees again; all of it or nothing. */
export const keepNight = async (
	{ store }: Pick<App, 'store'>,
	{ connectionId, terms: { hours } }: Comparison,
	found: Compared,
	{ at, slot }: { readonly at: number; readonly slot: number }
): Promise<void> => {
	const { comparisons, mismatches } = store;
	const [before] = (await comparisons.latest(connectionId, 10)).filter(
		({ say, at: other }) => say === null && other !== at
	);
	const known = new Map((await mismatches.of(connectionId)).map((row) => [placeOf(row), row]));
	const now = new Set(found.mismatches.map(placeOf));
	const told = found.mismatches.filter((one) => {
		const stored = known.get(placeOf(one));
		return stored?.state !== 'right' && (stored?.countsFrom ?? countsFrom(one, at, hours)) <= at;
	});
	// Of the first night nobody knows what is new.
	const fresh = before ? told.filter((one) => (known.get(placeOf(one))?.countsFrom ?? at) > before.at) : [];
	const unknown = found.mismatches.filter((one) => !known.has(placeOf(one))).slice(0, MOST);
	const rows = unknown.map((one) => ({
		...{ ...one, id: newId(at), connectionId, foundAt: at, state: 'open' as const },
		countsFrom: countsFrom(one, at, hours)
	}));
	const changed = found.mismatches.flatMap(({ left, right, ...one }) => {
		const stored = known.get(placeOf(one));
		if (!stored) return [];
		// What was sent and is still not there can be looked into once more.
		const isInVain = stored.sentAt !== null && stored.sentAt <= at;
		const isSame = sidesOf(stored) === sidesOf({ left, right });
		return isSame && !isInVain ? [] : [{ id: stored.id, left, right, ...(isInVain && { sentAt: null }) }];
	});
	const solved = [...known.values()].filter(
		(row) => row.state === 'open' && !now.has(placeOf(row)) && !isUnjudged(row, found)
	);
	await store.atomically((tx) => [
		...mismatches.keeping(tx, rows),
		...changed.map(({ id, ...sides }) => mismatches.changing(tx, id, sides)),
		...mismatches.dropping(
			tx,
			solved.map(({ id }) => id)
		),
		comparisons.noting(tx, { connectionId, at, say: null, ...figuresOf(found, told, fresh) }),
		comparisons.ending(tx, connectionId, { slot, tries: 0, nextAt: null })
	]);
};
