import { z } from 'zod';
import type { Store } from '../persistence/store.ts';
import { passwordFits } from './password.ts';
import type { SignInLimits } from './sign-in-limits.ts';

export const signInForm = z.object({
	email: z.string().trim().toLowerCase().min(1, 'Enter your e-mail address.').max(320),
	password: z.string().min(1, 'Enter your password.').max(1000)
});

/** The same sentence for an unknown address and a wrong password: it tells a stranger nothing. */
export const NOT_SIGNED_IN = 'This e-mail address and password do not belong together. Check both and try again.';

/** The id of the person, or null where address and password do not fit. Throws `TooManyAttempts`. */
export const signIn = async (
	{ people }: Pick<Store, 'people'>,
	limits: SignInLimits,
	{ email, password }: z.output<typeof signInForm>,
	address: string
): Promise<string | null> => {
	await limits.attempt(address, email);
	const person = await people.byEmail(email);
	if (!(await passwordFits(person?.passwordHash ?? null, password)) || !person) return null;
	await limits.forget(email);
	return person.id;
};
