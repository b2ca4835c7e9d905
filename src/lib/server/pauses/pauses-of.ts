import type { PlannedPause } from '#lib/domain/pauses/plan.ts';
import { merged, spansOf, type Span } from '#lib/domain/pauses/spans.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Place } from '../health/drift.ts';
import { holidaysOf } from '../health/holidays.ts';
import type { Connection } from '../persistence/connections.ts';

/** Milliseconds beyond now in which a pause that lasts is followed to its end. */
const AHEAD = 21 * 86_400_000;

/** When nothing is expected by plan, from a moment on and a little beyond now. */
export const plannedSpans = async (
	pauses: readonly PlannedPause[],
	from: number,
	now: number,
	{ timeZone, country }: Pick<Place, 'timeZone' | 'country'>
): Promise<Span[]> => {
	if (pauses.length === 0) return [];
	const to = now + AHEAD;
	const years = [from, to].map((at) => Number(dayOf(at, timeZone).slice(0, 4)));
	const [first = 0, last = 0] = years;
	const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
	const whose = ({ plan }: PlannedPause): string => (plan.kind === 'holidays' ? (plan.country ?? country) : '');
	const spans = [...Map.groupBy(pauses, whose)].map(async ([land, some]) => {
		const holidays = land === '' ? [] : await holidaysOf(land, all);
		return spansOf(some, { from, to, timeZone, holidays });
	});
	return merged((await Promise.all(spans)).flat());
};

/** When nothing was or is expected of a connection, since a moment: what was planned, and what somebody has paused. */
export const pausesOf = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	{ id, workspaceId }: Connection,
	from: number,
	place: Pick<Place, 'timeZone' | 'country'>
): Promise<{ readonly all: readonly Span[]; readonly planned: readonly Span[] }> => {
	const at = now();
	const rows = await store.pauses.of(id);
	const planned = await plannedSpans(await store.plannedPauses.holdingFor(workspaceId, id), from, at, place);
	const paused = rows.map((row) => ({ from: row.from, to: row.to ?? at + 1 })).filter(({ to }) => to > from);
	return { all: merged([...paused, ...planned]), planned };
};
