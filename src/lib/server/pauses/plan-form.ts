import { z } from 'zod';
import type { Plan } from '#lib/domain/pauses/plan.ts';
import { addDays, daysBetween } from '#lib/domain/runs/local-day.ts';

const LONGEST_DAYS = 366;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

const day = (say: string) =>
	z
		.string(say)
		.trim()
		.refine((text) => !Number.isNaN(Date.parse(text)) && isDay(text), say);

const weekday = z.coerce.number('Choose a weekday.').int().min(1).max(7);
const hour = z.coerce.number('Choose an hour.').int().min(0).max(23);

const once = z
	.object({ kind: z.literal('once'), fromDay: day('Choose the first day.'), toDay: day('Choose the last day.') })
	.superRefine(({ fromDay, toDay }, context) => {
		const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['toDay'], message });
		if (toDay < fromDay) wrong('The last day is before the first.');
		else if (daysBetween(fromDay, toDay) > LONGEST_DAYS) wrong('Choose at most a year.');
	})
	.transform(({ fromDay, toDay }): Plan => ({ kind: 'once', from: fromDay, to: toDay }));

const weekly = z
	.object({
		kind: z.literal('weekly'),
		fromWeekday: weekday,
		fromHour: hour,
		toWeekday: weekday,
		toHour: hour
	})
	.superRefine(({ fromWeekday, fromHour, toWeekday, toHour }, context) => {
		if (fromWeekday === toWeekday && fromHour === toHour) {
			const message = 'That would be the whole week. Pause the connection instead.';
			context.addIssue({ code: 'custom', path: ['toWeekday'], message });
		}
	})
	.transform(({ fromWeekday, fromHour, toWeekday, toHour }): Plan => ({
		kind: 'weekly',
		from: { weekday: fromWeekday, hour: fromHour },
		to: { weekday: toWeekday, hour: toHour }
	}));

const holidays = z.object({ kind: z.literal('holidays') }).transform((): Plan => ({ kind: 'holidays' }));

/** When a pause is planned, as an owner types it, by its kind: so a mistake is said at its field. */
export const planForms = { once, weekly, holidays } as const;
