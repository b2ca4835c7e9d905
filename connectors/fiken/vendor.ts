import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { byBearer } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { complaint } from './complaint.ts';

const fiken: Vendor = { name: 'Fiken', signIn: byBearer('token', 'API key'), complaint };

/** Milliseconds between two calls: Fiken takes four a second. */
const GAP = 250;

interface Door {
	readonly inTurn: ReturnType<typeof turns>;
	lastCall: number;
}

/** By the address of the API: Fiken wants one call at a time, whichever connection it is for. */
const doors = new Map<string, Door>();

const doorTo = (address: string): Door => {
	const door = doors.get(address) ?? { inTurn: turns(), lastCall: 0 };
	doors.set(address, door);
	return door;
};

/** Asks Fiken, one question after the other and never more than four in a second. Throws `ConnectorError`. */
export function askFiken(context: Context, asked: Asked): Promise<Said> {
	const door = doorTo(String(context.settings.baseUrl));
	return door.inTurn(async () => {
		const wait = Math.min(GAP, door.lastCall + GAP - context.now());
		if (wait > 0) await context.pause(wait);
		try {
			return await ask(context, fiken, asked);
		} finally {
			door.lastCall = context.now();
		}
	});
}

export const listIn = ({ json }: Said): Values[] => (Array.isArray(json) ? json.filter(isObject) : []);

/** One record; undefined where there is none. */
export const oneIn = ({ status, json }: Said): Values | undefined =>
	status === 404 || !isObject(json) ? undefined : json;

/** The id of what was made: it stands at the end of an address, and the answer is empty besides. */
export function madeId({ headers }: Said, what: string): string {
	const id = /([^/]+)\/?$/.exec(headers.location ?? '')?.[1];
	if (id !== undefined) return id;
	throw new ConnectorError('unreadable', { say: `Fiken did not say which ${what} it has made.`, maybeDone: true });
}
