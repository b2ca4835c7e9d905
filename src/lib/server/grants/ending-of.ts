import type { Ending } from '#lib/domain/endings/ending-step.ts';
import type { System } from '../persistence/systems.ts';
import { grantOf } from './grant-of.ts';

type Ends = Pick<System, 'grant' | 'grantUntil' | 'grantLife' | 'keyUntil'>;

/** When the login of a system ends, by its vendor or by its owner, whichever comes first; null where that is not known. */
export const endingOf = ({ grant, grantUntil, grantLife, keyUntil }: Ends): Ending | null => {
	const login: Ending | null =
		grant === null || grantUntil === null ? null : { at: grantUntil, kind: 'login', life: grantLife };
	const key: Ending | null = keyUntil === null ? null : { at: keyUntil, kind: 'key', life: null };
	return login && key ? (login.at <= key.at ? login : key) : (login ?? key);
};

/** Whether using it puts the end off again and again, so that a day far ahead is no day to write down. */
export const putsItselfOff = (system: System, { kind }: Ending): boolean =>
	kind === 'login' && grantOf(system)?.keepsDays !== undefined;
