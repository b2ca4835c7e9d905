import type { Health } from '#lib/domain/health/finding.ts';
import { judge } from '#lib/domain/health/judge.ts';
import { nextSlot } from '#lib/domain/runs/slot.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { healthFacts } from './facts.ts';

const WEEK = 7 * 86_400_000;

/** One connection as a line that can be read from a metre away. */
export interface HealthLine {
	readonly id: string;
	readonly name: string;
	readonly practice: boolean;
	readonly draft: boolean;
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
	timeZone: string
): Promise<HealthLine> => {
	const facts = await healthFacts(app, connection, timeZone);
	const { schedule, state, minutesEach } = connection;
	const carried = await app.store.records.carriedBetween(connection.id, facts.now - WEEK, facts.now + 1);
	return {
		id: connection.id,
		name: connection.name,
		practice: facts.practice,
		draft: state === 'draft',
		health: judge(facts),
		lastRecordAt: facts.lastRecordAt,
		nextRunAt: state === 'on' && schedule ? nextSlot(schedule, timeZone, facts.now) : null,
		needsAttention: facts.needsAttention,
		weeks: inWeeks(facts.recordsPerDay),
		minutesSaved: minutesEach === null ? null : carried * minutesEach
	};
};

const URGENCY = { bad: 0, warn: 1, good: 2, idle: 3 } as const;

/** Every connection of a workspace, what needs a person first. */
export const healthLines = async (
	app: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	timeZone: string
): Promise<HealthLine[]> => {
	const connections = await app.store.connections.of(workspaceId);
	const lines = await Promise.all(connections.map((connection) => lineOf(app, connection, timeZone)));
	return lines.toSorted((a, b) => URGENCY[a.health.tone] - URGENCY[b.health.tone] || a.name.localeCompare(b.name));
};
