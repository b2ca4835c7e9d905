import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askCalendly } from './vendor.ts';
import { whoseOf } from './whose.ts';

/** Whether Calendly lets us in, as whom, and whether the bookings that are wanted may be read. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { name, parameters } = await whoseOf(context);
		await askCalendly(context, '/scheduled_events', { ...parameters, count: 1 });
		const whose = context.settings.whose === 'organization' ? 'everybody’s' : 'their own';
		return `This is the account of ${name}. It may read ${whose} bookings.`;
	});
