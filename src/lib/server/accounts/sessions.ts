import { Lucia, TimeSpan } from 'lucia';
import type { Store } from '../persistence/store.ts';
import { sessionAdapter } from './session-adapter.ts';

export interface SignedIn {
	readonly id: string;
	readonly email: string;
	readonly name: string;
}

/** What a route sets as cookie. */
export interface SessionCookie {
	readonly name: string;
	readonly value: string;
	readonly attributes: Record<string, string | number | boolean | Date | undefined> & { path: string };
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<Record<never, never>, { email: string; name: string }>;
		DatabaseUserAttributes: { email: string; name: string };
	}
}

/** Sessions of thirty days that renew themselves while they are used. */
export const openSessions = (store: Pick<Store, 'sessions' | 'people'>) => {
	const lucia = new Lucia(sessionAdapter(store), {
		sessionExpiresIn: new TimeSpan(30, 'd'),
		sessionCookie: { name: 'handover-session', attributes: { sameSite: 'lax', path: '/' } },
		getUserAttributes: ({ email, name }) => ({ email, name })
	});
	const asCookie = (cookie: ReturnType<typeof lucia.createSessionCookie>, secure: boolean): SessionCookie => ({
		name: cookie.name,
		value: cookie.value,
		attributes: { ...cookie.attributes, path: '/', httpOnly: true, secure }
	});
	return {
		cookieName: lucia.sessionCookieName,

		/** A new session, as the cookie to set; `secure` where the page came by https. */
		begin: async (personId: string, secure: boolean): Promise<SessionCookie> =>
			asCookie(lucia.createSessionCookie((await lucia.createSession(personId, {})).id), secure),

		/** Who the cookie stands for, and a cookie to set where it has to change. */
		read: async (
			token: string,
			secure: boolean
		): Promise<{ person: SignedIn | null; cookie: SessionCookie | null }> => {
			const { session, user } = await lucia.validateSession(token);
			if (!session) return { person: null, cookie: asCookie(lucia.createBlankSessionCookie(), secure) };
			const cookie = session.fresh ? asCookie(lucia.createSessionCookie(session.id), secure) : null;
			return { person: { id: user.id, email: user.email, name: user.name }, cookie };
		},

		end: async (token: string, secure: boolean): Promise<SessionCookie> => {
			await lucia.invalidateSession(token);
			return asCookie(lucia.createBlankSessionCookie(), secure);
		},

		endAllOf: (personId: string) => lucia.invalidateUserSessions(personId),

		forgetExpired: () => lucia.deleteExpiredSessions()
	};
};

export type Sessions = ReturnType<typeof openSessions>;
