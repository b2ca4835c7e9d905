import { z } from 'zod';
import { newId } from '../persistence/id.ts';
import type { Store } from '../persistence/store.ts';
import { isUniqueViolation } from '../persistence/unique-violation.ts';
import { hashPassword } from './password.ts';
import { newWorkspace, type Place } from './new-workspace.ts';

export const signUpForm = z.object({
	business: z.string().trim().min(1, 'Enter the name of your business.').max(120, 'Use at most 120 characters.'),
	name: z.string().trim().min(1, 'Enter your name.').max(120, 'Use at most 120 characters.'),
	email: z
		.string()
		.trim()
		.toLowerCase()
		.max(320)
		.pipe(z.email('This does not look like an e-mail address. It should read like name@example.com.')),
	password: z
		.string()
		.min(10, 'Use at least 10 characters. Three words that mean something only to you are easy to remember.')
		.max(1000, 'Use at most 1,000 characters.')
});

export class AddressTaken extends Error {
	override readonly name = 'AddressTaken';
}

/** What `handover apply` set up before anybody had an account belongs to the first person. */
const theirWorkspace = async (
	store: Store,
	personId: string,
	name: string,
	place: Place,
	now: number
): Promise<string> => {
	const waiting = (await store.people.count()) === 1 ? await store.workspaces.withoutPeople() : null;
	if (!waiting) return newWorkspace(store, { name, place, ownerId: personId, now });
	await store.workspaces.change(waiting.id, { name, ...place });
	await store.workspaces.join(waiting.id, personId, 'owner', now);
	return waiting.id;
};

/**
 * Makes a person with a workspace of their own, and hands them the estimate they made before.
 * Throws {@link AddressTaken} where somebody has this e-mail address already.
 */
export const signUp = async (
	store: Store,
	form: z.output<typeof signUpForm>,
	place: Place,
	estimateId: string | null,
	now: number
): Promise<{ personId: string; workspaceId: string }> => {
	const personId = newId(now);
	const passwordHash = await hashPassword(form.password);
	try {
		await store.people.create({ id: personId, email: form.email, name: form.name, passwordHash, createdAt: now });
	} catch (failure) {
		if (isUniqueViolation(failure)) throw new AddressTaken();
		throw failure;
	}
	const workspaceId = await theirWorkspace(store, personId, form.business, place, now);
	if (estimateId) await store.estimates.claim(estimateId, workspaceId);
	return { personId, workspaceId };
};
