import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

// The hash of a password nobody knows: an unknown address costs the same time as a wrong password.
const nobody = hashPassword(crypto.randomUUID());

/** Whether the password fits; takes the same time where there is no such person. */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> =>
	(await verify(stored ?? (await nobody), password)) && stored !== null;
