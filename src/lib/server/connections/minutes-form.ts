import { z } from 'zod';

const WRONG = 'Use a number of minutes such as 3 or 2.5, or leave it empty.';

/** How long one record takes by hand, as an owner types it: empty means that nobody has said. */
export const minutesForm = z.object({
	minutesEach: z
		.string()
		.trim()
		.default('')
		.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
		.refine((minutes) => minutes === null || (minutes >= 0 && minutes <= 480), WRONG)
});
