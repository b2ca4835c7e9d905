import { z } from 'zod';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';

const LONGEST_DAYS = 3_660;

const form = z.object({ keyEnds: z.string().trim().default('') });

const dayIn = (day: string, today: string): string => {
	const wrong = (say: string): Mistake => new Mistake(say, { keyEnds: say });
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
		throw wrong('Choose the day on which it ends.');
	if (day <= today) throw wrong('Choose a day that is still to come.');
	if (day > addDays(today, LONGEST_DAYS)) throw wrong('Choose a day within ten years.');
	return day;
};

/** Keeps the day on which a key or password ends, as its owner has typed it; an empty one is forgotten. Throws `Mistake`. */
export const keepKeyEnd = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	system: System,
	typed: Readonly<Record<string, string>>,
	timeZone: string
): Promise<void> => {
	const { keyEnds } = checked(form, typed);
	// The beginning of that day: who has still time until its evening is not harmed by being early.
	const keyUntil = keyEnds === '' ? null : startOfDay(dayIn(keyEnds, dayOf(now(), timeZone)), timeZone);
	await store.systems.change(system.id, { keyUntil });
};
