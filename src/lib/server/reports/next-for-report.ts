import { nextThing, type NextFacts, type NextThing } from '#lib/domain/report/next-thing.ts';
import type { Summary } from '#lib/domain/report/summary.ts';
import { aboutMoney, outOfHundred } from '#lib/domain/recommend/two-digits.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { newestAnswer } from '../estimates/newest-answer.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { halfFinished } from '../set-up/half-finished.ts';

type Parts = Pick<App, 'store' | 'now'>;

const FOUR_WEEKS = 28 * 86_400_000;

/** What the estimate advises first of what is not connected yet; `estimated` where there is one to ask. */
const adviceOf = async (
	{ store }: Parts,
	{ id: workspaceId, locale }: Workspace
): Promise<Pick<NextFacts, 'advised' | 'estimated'>> => {
	const newest = await newestAnswer({ store }, workspaceId);
	const drawn = newest?.answered.drawn?.answer.monte_carlo;
	if (!newest || !drawn) return { advised: null, estimated: false };
	const { plan, order, advice } = drawn.advice_by_mean;
	const connected = new Set((await store.connections.of(workspaceId)).map(({ handoverId }) => handoverId));
	const mayCome = (id: string) => advice[id] !== 'do_not_connect' && advice[id] !== 'measure_first';
	const id = [...plan, ...order].find((one) => !connected.has(one) && mayCome(one));
	const handover = newest.draft.handovers.find((one) => one.id === id);
	const odds = id === undefined ? undefined : drawn.handovers[id];
	if (!handover || !odds) return { advised: null, estimated: true };
	const cost = aboutMoney(odds.yearly_cost.p50, newest.draft.currency, locale);
	const say = `It costs you about ${cost} a year now, and connecting it gains something in ${outOfHundred(odds.p_net_horizon_positive)} versions of your business that we tried.`;
	return { advised: { name: handover.label, say, path: '/connect' }, estimated: true };
};

/** The real connection that was switched on last, with since when nothing has been wrong with it. */
const newestOf = async (
	{ store, now }: Parts,
	workspace: Workspace,
	summary: Summary
): Promise<NextFacts['newest']> => {
	const lines = new Map(summary.lines.filter(({ practice }) => !practice).map((line) => [line.id, line]));
	const [newest] = (await store.connections.of(workspace.id))
		.filter(({ id, switchedOnAt }) => lines.has(id) && switchedOnAt !== null)
		.toSorted((a, b) => (b.switchedOnAt ?? 0) - (a.switchedOnAt ?? 0));
	const line = newest && lines.get(newest.id);
	if (!newest || !line) return null;
	const over = await store.findings.overBetween(workspace.id, now() - FOUR_WEEKS, now());
	const ends = over.flatMap(({ connectionId, solvedAt }) => (connectionId === newest.id ? (solvedAt ?? []) : []));
	return {
		name: newest.name,
		cleanSince: dayOf(Math.max(newest.switchedOnAt ?? 0, ...ends), workspace.timeZone),
		wrongNow: ['warn', 'bad'].includes(line.word.tone)
	};
};

/** The next thing that is worth connecting, or why to wait with it. */
export const nextForReport = async (parts: Parts, workspace: Workspace, summary: Summary): Promise<NextThing> => {
	const open = (await halfFinished(parts, workspace.id)).find(({ practice }) => !practice);
	return nextThing({
		today: dayOf(parts.now(), workspace.timeZone),
		halfFinished: open ? { name: open.name, path: open.href } : null,
		newest: await newestOf(parts, workspace, summary),
		...(open ? { advised: null, estimated: true } : await adviceOf(parts, workspace))
	});
};
