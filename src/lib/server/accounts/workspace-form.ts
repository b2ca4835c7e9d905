import { z } from 'zod';
import { isTimeZone } from './guess-place.ts';

const isLocale = (tag: string): boolean => {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
};

/** What an owner may say about the business. */
export const workspaceForm = z.object({
	name: z.string().trim().min(1, 'Enter the name of the business.').max(120, 'Use at most 120 characters.'),
	country: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z]{2}$/, 'Use two letters, such as NO.'),
	locale: z.string().trim().refine(isLocale, 'Use a language and a country, such as nb-NO or en-GB.'),
	timeZone: z.string().trim().refine(isTimeZone, 'Use a time zone such as Europe/Oslo.'),
	currency: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z]{3}$/, 'Use three letters, such as NOK.')
});

/** When the weekly report comes. */
export const reportForm = z.object({
	reportOn: z
		.string()
		.optional()
		.transform((tick) => tick !== undefined && tick !== 'false' && tick !== ''),
	reportWeekday: z.coerce.number('Choose a weekday.').int().min(1).max(7),
	reportHour: z.coerce.number('Choose an hour.').int().min(0).max(23),
	weekStartsOn: z.coerce.number('Choose a weekday.').int().min(1).max(7)
});

const orNull = (typed: unknown): unknown => (typed === '' || typed === undefined ? null : typed);

/** When the weekly report comes to one person; what is left empty is as the business has it. */
export const reportPlanForm = z.object({
	myWeekday: z.preprocess(orNull, z.coerce.number('Choose a weekday.').int().min(1).max(7).nullable()),
	myHour: z.preprocess(orNull, z.coerce.number('Choose an hour.').int().min(0).max(23).nullable()),
	myTimeZone: z.preprocess(
		orNull,
		z.string().trim().refine(isTimeZone, 'Use a time zone such as Europe/Oslo, or leave it empty.').nullable()
	)
});

const DAYS = 'Enter a number of days from 1 to 3650.';

/** For how long the values of what was carried are kept. */
export const valuesForm = z.object({ keepValuesDays: z.coerce.number(DAYS).int(DAYS).min(1, DAYS).max(3650, DAYS) });
