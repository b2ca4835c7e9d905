import type { Health } from '#lib/domain/health/finding.ts';
import type { HealthFacts } from '#lib/domain/health/facts.ts';
import { judgeTogether } from '#lib/domain/health/judge-together.ts';
import { nextSlot } from '#lib/domain/runs/slot.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { carriedBetween } from './carried.ts';
import type { Place } from './drift.ts';
import { factsTogether } from './facts-together.ts';
import { foreseenFindings } from './foreseen.ts';
import { shownFindings, type ShownFinding } from './shown-findings.ts';

const WEEK = 7 * 86_400_000;

/** One connection as a line that can be read from a metre away. */
export interface HealthLine {
	readonly id: string;
	readonly name: string;
	readonly practice: boolean;
	readonly draft: boolean;
	/** It carries nothing by itself: its two systems are held against each other. */
	readonly onlyCompared: boolean;
	readonly health: Health;
	readonly lastRecordAt: number | null;
	readonly nextRunAt: number | null;
	readonly needsAttention: number;
	/** Records a week, oldest first, eight of them. */
	readonly weeks: readonly number[];
	/** Minutes that were not typed in the last seven days; null where nobody said what a record costs. */
	readonly minutesSaved: number | null;
}

const inWeeks = (days: readonly { count: number }[]): number[] =>
	Array.from({ length: 8 }, (_, week) => days.slice(week * 7, week * 7 + 7).reduce((sum, { count }) => sum + count, 0));

const lineOf = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	facts: HealthFacts,
	health: Health
): Promise<HealthLine> => {
	const { schedule, state, minutesEach } = connection;
	const carried = await carriedBetween(app, connection, facts.now - WEEK, facts.now + 1);
	return {
		id: connection.id,
		name: connection.name,
		practice: facts.practice,
		draft: state === 'draft',
		onlyCompared: facts.match?.onlyCompared === true,
		health,
		lastRecordAt: facts.lastRecordAt,
		nextRunAt: state === 'on' && schedule ? nextSlot(schedule, facts.timeZone, facts.now) : null,
		needsAttention: facts.needsAttention,
		weeks: inWeeks(facts.recordsPerDay),
		minutesSaved: minutesEach === null ? null : carried * minutesEach
	};
};

const URGENCY = { bad: 0, warn: 1, good: 2, idle: 3 } as const;

/** A business at a glance. */
export interface HealthOverview {
	/** Every connection, what needs a person first. */
	readonly lines: readonly HealthLine[];
	/** What a person should see, what costs most first; a system that fails once, however many connections wait for it. */
	readonly findings: readonly ShownFinding[];
}

export const healthOverview = async (
	app: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	place: Place
): Promise<HealthOverview> => {
	const connections = await app.store.connections.of(workspaceId);
	const facts = await factsTogether(app, connections, place);
	const { health, findings } = judgeTogether(facts);
	const lines = await Promise.all(
		connections.flatMap((connection) => {
			const [given, answer] = [facts.get(connection.id), health.get(connection.id)];
			return given && answer ? [lineOf(app, connection, given, answer)] : [];
		})
	);
	const foreseen = await foreseenFindings(app, { id: workspaceId, timeZone: place.timeZone }, connections);
	return {
		lines: lines.toSorted((a, b) => URGENCY[a.health.tone] - URGENCY[b.health.tone] || a.name.localeCompare(b.name)),
		findings: await shownFindings(
			app,
			workspaceId,
			[...findings, ...foreseen],
			new Map(connections.map(({ id, name }) => [id, name]))
		)
	};
};
