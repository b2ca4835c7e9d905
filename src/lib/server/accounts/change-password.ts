import { z } from 'zod';
import { Mistake } from '../mistake.ts';
import type { Store } from '../persistence/store.ts';
import { hashPassword, passwordFits } from './password.ts';
import { signUpForm } from './sign-up.ts';

export const passwordForm = z.object({
	current: z.string().min(1, 'Enter the password you have now.').max(1000),
	password: signUpForm.shape.password
});

/** Changes a password. Throws `Mistake` where the present one does not fit. */
export const changePassword = async (
	{ people }: Pick<Store, 'people'>,
	personId: string,
	{ current, password }: z.output<typeof passwordForm>
): Promise<void> => {
	const person = await people.byId(personId);
	if (!(await passwordFits(person?.passwordHash ?? null, current))) {
		const say = 'This is not the password you have now.';
		throw new Mistake(say, { current: say });
	}
	await people.changePassword(personId, await hashPassword(password));
};
