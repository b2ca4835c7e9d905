import { createDupsCheck, createFailedCheck } from './attempts.ts';
import { createCalendar } from './calendar.ts';
import { createColumnsCheck, createNewColumnsCheck } from './columns-check.ts';
import { createFieldCheck } from './field-check.ts';
import { createLateCheck } from './late-check.ts';
import { createMissingCheck } from './missing-check.ts';
import { createRecordsCheck, freshRecords } from './records-check.ts';
import { createTimeCheck } from './time-check.ts';
import { mostSuspicious } from './together.ts';
import type { Band, Check, DriftAlarm, DriftMeta, DriftRow, Suspicion } from './types.ts';
import { createVolume } from './volume.ts';

/** Once told, a kind is not told again for so long. */
const QUIET_DAYS = 17;
/** Periods of which only that is told which contradicts itself: nothing is known yet that they could differ from. */
const FIRST = 3;
/** So many characters of a `t` are its day. */
const DATE = 10;
const FIELD = /^(?:fill|fmt):/;

const CHECKS: Readonly<Record<string, (perDay: number) => Check>> = {
	records: createRecordsCheck,
	freshness_h: createLateCheck,
	failed: createFailedCheck,
	dups: createDupsCheck,
	missing: createMissingCheck,
	duration_s: createTimeCheck,
	newcols: createNewColumnsCheck,
	cols: createColumnsCheck
};

export interface Detector {
	/** Judges a period that is over, in the order of time: what differs from usual, as it was known then. */
	readonly push: (t: string, row: DriftRow) => readonly DriftAlarm[];
	/** What is expected of a period that comes next, by kind; a kind of which nothing is known yet is absent. */
	readonly expected: (t: string) => Readonly<Record<string, Band>>;
}

/**
 * Watches one connection by what its periods bring. Pure: the same rows give the same alarms, whether they come one by
 * one or all at once, and nothing after a period changes what was said of it.
 */
export function createDetector(meta: DriftMeta): Detector {
	const perDay = meta.granularity === 'day' ? 1 : 24;
	const momentOf = createCalendar(meta);
	let volume = createVolume(perDay);
	const checks = new Map(Object.entries(CHECKS).map(([kind, create]) => [kind, create(perDay)]));
	const newNormals = new Map(Map.groupBy(meta.newNormals ?? [], ({ day }) => day));
	const quietUntil = new Map<string, number>();
	let periods = 0;

	/** Checks whose kind was told lately start afresh when it may be told again. */
	const isQuiet = (kind: string): boolean => {
		const until = quietUntil.get(kind);
		if (until === undefined) return false;
		if (periods < until) return true;
		quietUntil.delete(kind);
		checks.get(kind)?.restart();
		return false;
	};

	/** Forgets all of a kind, and of what is expected where that follows from it. */
	const learnAnew = (kind: string): void => {
		checks.set(kind, CHECKS[kind]?.(perDay) ?? createFieldCheck(kind, perDay));
		quietUntil.delete(kind);
		if (kind === 'records' || kind === 'freshness_h') volume = createVolume(perDay);
	};

	return {
		push: (t, row) => {
			for (const { kind } of newNormals.get(t.slice(0, DATE)) ?? []) learnAnew(kind);
			newNormals.delete(t.slice(0, DATE));
			const expected = volume.expect(momentOf(t));
			periods += 1;
			for (const kind in row) {
				if (!checks.has(kind) && FIELD.test(kind)) checks.set(kind, createFieldCheck(kind, perDay));
			}
			const suspicions: Suspicion[] = [];
			for (const [kind, check] of checks) {
				const isHushed = isQuiet(kind);
				const suspicion = check.judge(row, expected);
				if (suspicion && !isHushed && (periods > FIRST || kind === 'freshness_h')) suspicions.push(suspicion);
			}
			const told = mostSuspicious(suspicions);
			if (told) {
				quietUntil.set(told.kind, periods + QUIET_DAYS * perDay);
				checks.get(told.kind)?.restart();
				if (told.kind === 'records') volume.restart();
			}
			if (row.records !== undefined) volume.learn(momentOf(t), freshRecords(row), expected);
			return told ? [{ kind: told.kind, periods: Math.max(1, told.periods), text: told.say() }] : [];
		},
		expected: (t) => {
			const expected = volume.expect(momentOf(t));
			const bands = [...checks].map(([kind, check]) => [kind, check.band(expected)] as const);
			return Object.fromEntries(bands.flatMap(([kind, band]) => (band ? [[kind, band]] : [])));
		}
	};
}
