import { z } from 'zod';
import { readTypedNumber } from '#lib/domain/estimate/typed-number.ts';
import { hasTime, RHYTHMS, scheduleOf, type Rhythm } from '#lib/domain/runs/rhythm.ts';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const LONGEST_GRACE = 10_080;

/** How often a watched connection is to ping, as an owner types it: `schedule` is five cron fields or null. */
export const watchForm = z
	.object({
		rhythm: z.enum(RHYTHMS as [Rhythm, ...Rhythm[]], { error: 'Choose how often it runs.' }),
		time: z.string().trim().default(''),
		grace: z.string().transform((text, context): number => {
			const typed = readTypedNumber(text);
			if (typed.fine && !typed.percent && typed.value >= 1 && typed.value <= LONGEST_GRACE)
				return Math.round(typed.value);
			context.addIssue('Use a number of minutes from 1 to 10,080, which is a week.');
			return z.NEVER;
		})
	})
	.transform(({ rhythm, time, grace }, context) => {
		const [, hour = '', minute = ''] = TIME.exec(time) ?? [];
		if (hasTime(rhythm) && hour === '') {
			context.addIssue({ code: 'custom', path: ['time'], message: 'Write the time as 07:30.' });
			return z.NEVER;
		}
		return { schedule: scheduleOf(rhythm, `${hour}:${minute}`), grace };
	});
