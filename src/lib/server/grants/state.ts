import { z } from 'zod';
import { Mistake } from '../mistake.ts';
import type { Seal } from '../secrets/seal.ts';

const PURPOSE = 'sign-in-at-system';

const schema = z.object({
	system: z.string(),
	workspace: z.string(),
	person: z.string(),
	/** The half of PKCE that stays with us (RFC 7636). */
	verifier: z.string(),
	redirect: z.string(),
	/** The page of ours to go on to. */
	next: z.string(),
	/** UTC milliseconds. */
	until: z.number()
});

/** What goes along to the system's own page and comes back from there, sealed so that only we can read or make it. */
export type SignInState = z.output<typeof schema>;

export const sealedState = (seal: Seal, state: SignInState): string => seal.seal(JSON.stringify(state), PURPOSE);

/** Throws `Mistake` where it was not made here, was cut, or is too old. */
export const openedState = (seal: Seal, sealed: string, now: number): SignInState => {
	let state;
	try {
		state = schema.parse(JSON.parse(seal.open(sealed, PURPOSE)));
	} catch {
		throw new Mistake('This sign-in was not begun here, so nothing was changed. Begin it on the page of the system.');
	}
	if (state.until > now) return state;
	throw new Mistake('This sign-in has taken longer than half an hour, so nothing was changed. Begin it once more.');
};
