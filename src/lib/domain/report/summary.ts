import { minutesOf, standing, type Against } from './against.ts';
import { lineWord, type LineWord } from './line-word.ts';

/** What one connection did in a week, as counted by the house. */
export interface ConnectionWeek {
	readonly id: string;
	readonly name: string;
	/** For trying things out: listed, and left out of every sum. */
	readonly practice: boolean;
	readonly paused: boolean;
	/** Something else runs it, and pings us. */
	readonly watched?: boolean;
	/** Its two systems are held against each other, and nothing is known of who carries. */
	readonly compared?: boolean;
	/** Records that arrived everywhere they should. */
	readonly carried: number;
	readonly carriedBefore: number;
	/** Deliveries that were refused or left in doubt during the week. */
	readonly failed: number;
	/** Deliveries that are tried again by themselves, now. */
	readonly waiting: number;
	/** Records that need a person, now. */
	readonly needsAttention: number;
	/** Minutes that one record costs a person, by the owner's own answer; null where nobody has said. */
	readonly minutesEach: number | null;
	/** Minutes a week that the estimate expected to be saved; null where it is tied to none. */
	readonly expectedMinutes: number | null;
	/** What is wrong with it now, in one sentence, or null. */
	readonly finding: string | null;
	/** What is wrong keeps it from working. */
	readonly broken?: boolean;
	/** What is wrong with it and was put aside by somebody; `systemId` where it is about a system. */
	readonly aside?: { readonly say: string; readonly broken: boolean; readonly systemId: string | null } | null;
	/** It was switched on after this week. */
	readonly isLater?: boolean;
	/** It did not work for a part of the week, and works again. */
	readonly wasDown?: boolean;
	/** The system that it waits for, with what is wrong there in one sentence; null where all work. */
	readonly waitsFor: { readonly id: string; readonly name: string; readonly finding: string } | null;
}

export interface ReportLine extends ConnectionWeek {
	readonly minutesSaved: number | null;
	readonly against: Against | null;
	readonly word: LineWord;
	readonly sentence: string;
}

export interface Summary {
	readonly lines: readonly ReportLine[];
	readonly carried: number;
	readonly failed: number;
	readonly waiting: number;
	readonly needsAttention: number;
	/** Null where no connection says what a record costs. */
	readonly minutesSaved: number | null;
	readonly expectedMinutes: number | null;
	readonly against: Against | null;
	/** The week is not over yet. */
	readonly soFar: boolean;
	readonly subject: string;
	/** What to do first, or null where nothing needs a person. */
	readonly todo: string | null;
	/** What is wrong with more systems, one sentence for each, however many connections wait for it. */
	readonly more: readonly string[];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const sentenceFor = (week: ConnectionWeek): string => {
	if (week.waitsFor)
		return [`It waits for ${week.waitsFor.name}; nothing is lost.`, week.finding ?? ''].join(' ').trim();
	if (week.finding) return week.finding;
	if (week.paused) return 'It is paused, so nothing was carried.';
	if (week.aside) return `Put aside for now: ${week.aside.say}`;
	if (week.needsAttention > 0) return `${counted(week.needsAttention, 'record needs', 'records need')} you.`;
	if (week.waiting > 0)
		return `${counted(week.waiting, 'step waits', 'steps wait')} and will be tried again by itself.`;
	if (week.isLater) return 'It was switched on after this week.';
	if (week.compared) return 'Both sides agree, as far as they were compared.';
	if (week.carried === 0 && week.watched) return 'It ran as it should; it does not say how much it carried.';
	if (week.carried === 0) return 'Nothing came this week.';
	return 'Everything that came was carried.';
};

const lineFor = (week: ConnectionWeek): ReportLine => {
	const { carried, failed: exceptions, minutesEach } = week;
	const minutesSaved = minutesEach === null ? null : minutesOf({ carried, exceptions }, minutesEach);
	return {
		...week,
		minutesSaved,
		against: standing(minutesSaved, week.expectedMinutes),
		word: lineWord(week),
		sentence: sentenceFor(week)
	};
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sumKnown = (values: readonly (number | null)[]): number | null => {
	const known = values.filter((value) => value !== null);
	return known.length > 0 ? sum(known) : null;
};

const worst = (lines: readonly ReportLine[]): ReportLine | null =>
	lines.find(({ finding }) => finding !== null) ?? lines.find(({ needsAttention }) => needsAttention > 0) ?? null;

const todoFor = (line: ReportLine | null): string | null => {
	if (!line) return null;
	return line.finding
		? `Look at ${line.name} first: ${line.finding}`
		: `Look at ${line.name} first: ${counted(line.needsAttention, 'record needs', 'records need')} you.`;
};

/** Of each system that connections wait for, what is wrong there, once. */
const systemsOf = (lines: readonly ReportLine[]): string[] => [
	...new Map(lines.flatMap(({ waitsFor }) => (waitsFor ? [[waitsFor.id, waitsFor.finding]] : []))).values()
];

/** The weekly report's figures and sentences. Connections with a finding come first, then those that need a person. */
export const summarise = (weeks: readonly ConnectionWeek[], soFar = false): Summary => {
	const rank = ({ finding, waitsFor, needsAttention }: ConnectionWeek): number =>
		(finding ?? waitsFor) ? 0 : needsAttention > 0 ? 1 : 2;
	const lines = weeks.map(lineFor).toSorted((a, b) => rank(a) - rank(b) || b.carried - a.carried);
	const real = lines.filter(({ practice }) => !practice);
	const carried = sum(real.map((line) => line.carried));
	const needsAttention = sum(real.map((line) => line.needsAttention));
	const minutesSaved = sumKnown(real.map((line) => line.minutesSaved));
	const expectedMinutes = sumKnown(real.map((line) => line.expectedMinutes));
	const [system, ...more] = systemsOf(real);
	const todo = system ?? todoFor(worst(real));
	const things = [
		...new Map(real.flatMap(({ waitsFor }) => (waitsFor ? [[waitsFor.id, waitsFor.name]] : []))).values(),
		...real.flatMap(({ finding, name }) => (finding === null ? [] : [name]))
	];
	const rest =
		todo === null
			? 'nothing needs you'
			: needsAttention > 0
				? `${needsAttention} need you`
				: things.length === 1
					? `${things[0]} needs you`
					: `${things.length} things need you`;
	return {
		lines,
		carried,
		failed: sum(real.map((line) => line.failed)),
		waiting: sum(real.map((line) => line.waiting)),
		needsAttention,
		minutesSaved,
		expectedMinutes,
		against: standing(minutesSaved, expectedMinutes),
		soFar,
		subject: `Your week: ${counted(carried, 'record', 'records')} carried${soFar ? ' so far' : ''}, ${rest}`,
		todo,
		more
	};
};
