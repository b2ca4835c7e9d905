import { emptyConnected, measureConnected } from './connected.ts';
import { BLOCK } from './drawn-column.ts';
import type { Draw } from './drawn-column.ts';
import { drawnFigures, drawnLevel } from './drawn-figures.ts';
import { levelNamed } from './likely.ts';
import type { LikelyHandover } from './likely.ts';
import type { Model } from './model.ts';
import type { SharedDraws } from './shared-draws.ts';
import { lostShare } from './slips.ts';
import { emptyToday, measureToday } from './today.ts';

/** One handover's results in every draw, at its best level; a handover without a level gains nothing. */
export interface DrawnResults {
	readonly row: LikelyHandover;
	readonly events: Float64Array;
	readonly hours: Float64Array;
	readonly cost: Float64Array;
	/** What one lost record is worth and the share that is lost: for losses that several handovers share. */
	readonly loss: Float64Array;
	readonly lost: Float64Array;
	readonly netPerYear: Float64Array;
	readonly netHorizon: Float64Array;
	readonly oneOff: Float64Array;
	readonly gainPerEffortWeek: Float64Array;
}

/** Works through one handover block by block: `work` fills the results of the draws from `start` up to `end`. */
export interface HandoverWork {
	readonly results: DrawnResults;
	readonly work: (start: number, end: number) => void;
}

function emptyResults(row: LikelyHandover, draws: number): DrawnResults {
	const column = (): Float64Array => new Float64Array(draws);
	return {
		row,
		events: column(),
		hours: column(),
		cost: column(),
		loss: column(),
		lost: column(),
		netPerYear: column(),
		netHorizon: column(),
		oneOff: column(),
		gainPerEffortWeek: column()
	};
}

export function handoverWork(
	model: Model,
	row: LikelyHandover,
	shared: SharedDraws,
	draw: Draw,
	draws: number
): HandoverWork {
	const results = emptyResults(row, draws);
	const figures = drawnFigures(row.handover, shared, draw);
	const best = row.best === null ? null : levelNamed(row.handover, row.best.name);
	const level = best === null ? null : drawnLevel(row.handover.id, best, draw);
	const today = emptyToday();
	const connected = emptyConnected();
	const outlook = { capture: 0, horizonYears: model.horizonYears };
	const work = (start: number, end: number): void => {
		for (let i = start; i < end; i++) {
			figures.go(i - start);
			measureToday(figures.version, today);
			results.events[i] = figures.version.events;
			results.hours[i] = today.hours;
			results.cost[i] = today.total;
			results.loss[i] = figures.version.slip_loss;
			results.lost[i] = lostShare(figures.version);
			if (level === null) continue;
			level.go(i - start);
			outlook.capture = shared.capture[i - start] ?? 0;
			measureConnected(figures.version, today, level.version, outlook, connected);
			results.netPerYear[i] = connected.netPerYear;
			results.netHorizon[i] = connected.netHorizon;
			results.oneOff[i] = connected.oneOff;
			results.gainPerEffortWeek[i] = connected.netPerYear / connected.effortWeeks;
		}
		figures.advance();
		level?.advance();
	};
	return { results, work };
}

/** Draws all handovers, `draws` times. */
export function drawAll(
	model: Model,
	rows: readonly LikelyHandover[],
	shared: SharedDraws,
	draw: Draw,
	draws: number
): DrawnResults[] {
	const works = rows.map((row) => handoverWork(model, row, shared, draw, draws));
	for (let start = 0; start < draws; start += BLOCK) {
		works.forEach(({ work }) => work(start, Math.min(start + BLOCK, draws)));
		shared.advance();
	}
	return works.map(({ results }) => results);
}
