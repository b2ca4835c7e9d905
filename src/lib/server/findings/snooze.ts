import { z } from 'zod';
import { snoozeUntil, type SnoozeChoice } from '#lib/domain/health/snooze.ts';
import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { Mistake } from '../mistake.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import { mustStand } from './acknowledge.ts';

const CHOICES: readonly SnoozeChoice[] = ['tomorrow', 'week', 'date'];
const LONGEST_DAYS = 366;

const snoozeForm = z.object({
	until: z.enum(CHOICES as [SnoozeChoice, ...SnoozeChoice[]], { error: 'Choose until when.' }),
	day: z.string().trim().default('')
});

const chosenDay = (day: string, today: string): string => {
	const wrong = (say: string): Mistake => new Mistake(say, { day: say });
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw wrong('Choose the day.');
	if (day <= today) throw wrong('Choose a day that is still to come.');
	if (day > addDays(today, LONGEST_DAYS)) throw wrong('Choose a day within a year.');
	return day;
};

/** Puts a finding aside until a morning; it comes back by itself, sooner where it gets worse. Throws `Mistake`. */
export const snooze = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	finding: StoredFinding,
	typed: Readonly<Record<string, string>>,
	timeZone: string
): Promise<void> => {
	mustStand(finding);
	const { until: choice, day } = checked(snoozeForm, typed);
	const at = now();
	const until = snoozeUntil(choice, choice === 'date' ? chosenDay(day, dayOf(at, timeZone)) : '', at, timeZone);
	const { id, minutesADay, urgent } = finding;
	await store.atomically((tx) => [
		store.findings.changing(tx, id, { snoozed: { until, minutesADay, urgent } }),
		store.alarms.hushing(tx, id)
	]);
};

/** Takes it back to the others before its time. */
export const wake = async ({ store }: Pick<App, 'store'>, { id }: StoredFinding): Promise<void> => {
	await store.findings.change(id, { snoozed: null });
};
