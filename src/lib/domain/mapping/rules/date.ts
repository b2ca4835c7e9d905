import { z } from 'zod';
import { offsetAt } from '../../runs/local-time.ts';
import { readPattern } from '../dates/date-pattern.ts';
import { toInstant, toMoment, type DateReading, type Moment } from '../dates/moment.ts';
import { readByPattern } from '../dates/read-by-pattern.ts';
import { readDate } from '../dates/read-date.ts';
import { writeByPattern } from '../dates/write-by-pattern.ts';
import type { Outcome, Place } from '../outcome.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const SECONDS = 'unix';
const MILLISECONDS = 'unix-ms';
const NAMED: ReadonlySet<string> = new Set([SECONDS, MILLISECONDS, 'date', 'date-time']);
const NOT_A_FORM = 'Write a form such as dd.MM.yyyy, or unix, unix-ms, date or date-time.';

const form = z.string().refine((name) => NAMED.has(name) || readPattern(name) !== null, NOT_A_FORM);

const schema = z.strictObject({
	date: pathSchema,
	/** `dd.MM.yyyy HH:mm` and the like, or `unix` (seconds), or `unix-ms`; without it, the form has to be plain to see. */
	from: form.optional(),
	/** The same, or `date` (2026-11-22), or `date-time` (2026-11-22T09:00:00Z). Without it: as much as was written. */
	to: form.optional()
});

const DATE = 'yyyy-MM-dd';

/** What a person calls the forms that have a name. */
const CALLED: Readonly<Record<string, string>> = {
	date: 'a day',
	'date-time': 'a day and a time',
	[SECONDS]: 'seconds since 1970',
	[MILLISECONDS]: 'milliseconds since 1970'
};

function read(text: string, from: string | undefined): DateReading {
	if (from === SECONDS || from === MILLISECONDS) {
		const at = Number(text) * (from === SECONDS ? 1000 : 1);
		if (!/^-?\d{1,14}(\.\d+)?$/.test(text) || Math.abs(at) > 8e15) return { problem: 'is not a count of time' };
		return { moment: { ...toMoment(at, 'UTC'), offset: 0 } };
	}
	return from === undefined || NAMED.has(from) ? readDate(text) : readByPattern(text, from);
}

/** The date as the clocks of the business show it, with their distance from UTC. */
function inPlace(moment: Moment, timeZone: string): { moment: Moment } | { problem: string } {
	const instant = toInstant(moment, timeZone);
	if ('problem' in instant) return instant;
	return { moment: { ...toMoment(instant.at, timeZone), offset: offsetAt(instant.at, timeZone) / 60_000 } };
}

type Written = { readonly value: string | number } | { readonly problem: string };

function write(moment: Moment, to: string, { timeZone, locale = 'en-GB' }: Place): Written {
	if (to === 'date-time' || to === SECONDS || to === MILLISECONDS) {
		const instant = toInstant(moment, timeZone);
		if ('problem' in instant) return instant;
		if (to === MILLISECONDS) return { value: instant.at };
		if (to === SECONDS) return { value: Math.floor(instant.at / 1000) };
		return { value: new Date(instant.at).toISOString().replace('.000Z', 'Z') };
	}
	const pattern = to === 'date' ? DATE : to;
	const isBound = moment.offset !== undefined || pattern.includes('XXX');
	const placed = isBound ? inPlace(moment, timeZone) : { moment };
	if ('problem' in placed) return placed;
	return { value: writeByPattern(placed.moment, readPattern(pattern) ?? [], locale) };
}

export const date: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source, place): Outcome =>
		withText(source, rule.date, (text) => {
			const reading = read(text, rule.from);
			if ('problem' in reading) return problemAt(rule.date, text, reading.problem);
			const written = write(reading.moment, rule.to ?? (reading.moment.time ? 'date-time' : 'date'), place);
			return 'problem' in written ? problemAt(rule.date, text, written.problem) : written;
		}),
	paths: (rule) => [rule.date],
	describe(rule, call) {
		const from = rule.from === undefined ? '' : `, read as ${CALLED[rule.from] ?? rule.from}`;
		const to = rule.to === undefined ? '' : `, written as ${CALLED[rule.to] ?? rule.to}`;
		return `the date from ${call(rule.date)}${from}${to}`;
	}
};
