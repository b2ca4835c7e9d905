import { z } from 'zod';
import { readTypedNumber } from '#lib/domain/estimate/typed-number.ts';

const wholeNumber = (least: number, most: number, say: string) =>
	z.string().transform((text, context): number => {
		const typed = readTypedNumber(text);
		if (typed.fine && !typed.percent && typed.value >= least && typed.value <= most) return Math.round(typed.value);
		context.addIssue(say);
		return z.NEVER;
	});

const day = z
	.string()
	.trim()
	.default('')
	.refine((text) => text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))), {
		error: 'Write the day as 2026-11-30, or leave it empty.'
	})
	.transform((text) => (text === '' ? null : text));

const orNone = z
	.string()
	.default('')
	.transform((text) => (text === '' ? null : text));

/** How two lists are to be compared, as an owner has filled it in. */
export const comparisonForm = z.object({
	left: z.string().min(1, { error: 'Choose the list in which it begins.' }),
	right: z.string().min(1, { error: 'Choose the list in which it should be too.' }),
	leftKey: z.string().min(1, { error: 'Choose the field that both sides have in common.' }),
	rightKey: z.string().min(1, { error: 'Choose the field that both sides have in common.' }),
	leftAmount: orNone,
	rightAmount: orNone,
	leftDate: orNone,
	rightDate: orNone,
	since: day,
	days: wholeNumber(1, 366, 'Use a number of days from 1 to 366.'),
	hours: wholeNumber(0, 720, 'Use a number of hours from 0 to 720, which are 30 days.'),
	bothWays: z
		.string()
		.default('')
		.transform((text) => text === 'on' || text === 'yes')
});
