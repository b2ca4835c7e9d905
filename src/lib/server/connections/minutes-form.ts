import { z } from 'zod';
import { readTypedNumber } from '#lib/domain/estimate/typed-number.ts';

const WRONG = 'Use a number of minutes from 0 to 480, such as 3 or 2.5, or leave it empty.';

/** How long one record takes by hand, as an owner types it: empty means that nobody has said. */
export const minutesForm = z.object({
	minutesEach: z
		.string()
		.default('')
		.transform((text, context): number | null => {
			if (text.trim() === '') return null;
			const typed = readTypedNumber(text);
			if (typed.fine && !typed.percent && typed.value >= 0 && typed.value <= 480) return typed.value;
			context.addIssue(WRONG);
			return z.NEVER;
		})
});
