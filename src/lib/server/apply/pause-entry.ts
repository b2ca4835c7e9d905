import { z } from 'zod';
import type { Plan, WeekMoment } from '#lib/domain/pauses/plan.ts';
import { WEEKDAYS } from '#lib/domain/pauses/say-plan.ts';
import { checked } from '../checked.ts';
import { Mistake } from '../mistake.ts';
import { planForms } from '../pauses/plan-form.ts';
import { exactly } from './exactly.ts';

const MOMENT = new RegExp(`^(${WEEKDAYS.join('|')}) ([01]\\d|2[0-3]):00$`);
const day = z.iso.date('write the day as 2026-12-24.');
const moment = z.string().regex(MOMENT, 'write a weekday and a full hour, such as Friday 14:00.');

const shape = exactly({
	/** Some days, the last of them included; without one, the first alone. */
	days: exactly({ from: day, to: day.optional() }).optional(),
	/** A part of every week. */
	weekly: exactly({ from: moment, to: moment }).optional(),
	/** The public holidays of a country, by its two letters. */
	holidays: z
		.string()
		.regex(/^[A-Z]{2}$/, 'write the country in two letters, such as NO.')
		.optional(),
	/** Whether runs rest too, or only what is expected. */
	rests: z.boolean().default(false)
});

export type PauseEntry = z.output<typeof shape>;

const momentIn = (text: string): WeekMoment => {
	const [, weekday = '', hour = ''] = MOMENT.exec(text) ?? [];
	return { weekday: WEEKDAYS.indexOf(weekday) + 1, hour: Number(hour) };
};

const momentText = ({ weekday, hour }: WeekMoment): string =>
	`${WEEKDAYS[weekday - 1] ?? ''} ${String(hour).padStart(2, '0')}:00`;

/** When it is, as it is kept. Throws `Mistake` with a sentence where it cannot be. */
export const planIn = ({ days, weekly, holidays }: PauseEntry): Plan => {
	const said = [days, weekly, holidays].filter((one) => one !== undefined);
	if (said.length !== 1) throw new Mistake('say one of days, weekly and holidays; for two, write two pauses.');
	if (days) return checked(planForms.once, { kind: 'once', fromDay: days.from, toDay: days.to ?? days.from });
	if (!weekly) return { kind: 'holidays', ...(holidays !== undefined && { country: holidays }) };
	const [from, to] = [momentIn(weekly.from), momentIn(weekly.to)];
	return checked(planForms.weekly, {
		kind: 'weekly',
		...{ fromWeekday: from.weekday, fromHour: from.hour, toWeekday: to.weekday, toHour: to.hour }
	});
};

/** A planned pause as it stands in a file; `country` is that of the business. */
export const pauseEntryOf = (
	{ plan, rests }: { readonly plan: Plan; readonly rests: boolean },
	country: string
): z.input<typeof shape> => {
	const more = rests ? { rests } : {};
	if (plan.kind === 'holidays') return { holidays: plan.country ?? country, ...more };
	if (plan.kind === 'weekly') return { weekly: { from: momentText(plan.from), to: momentText(plan.to) }, ...more };
	return { days: { from: plan.from, ...(plan.to !== plan.from && { to: plan.to }) }, ...more };
};

/** When nothing is expected, each with a sentence of its own where it cannot be. */
export const pauseEntries = z.array(
	shape.superRefine((entry, context) => {
		try {
			planIn(entry);
		} catch (failure) {
			if (!(failure instanceof Mistake)) throw failure;
			context.addIssue({ code: 'custom', message: Object.values(failure.fields).join(' ') || failure.message });
		}
	})
);
