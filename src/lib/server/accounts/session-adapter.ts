import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Person } from '../persistence/people.ts';
import type { Store } from '../persistence/store.ts';

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

const asUser = (person: Person): DatabaseUser => ({
	id: person.id,
	attributes: { email: person.email, name: person.name }
});

/** Lucia's view of the database. The session id in the cookie is never stored, only its SHA-256. */
export const sessionAdapter = ({ sessions, people }: Pick<Store, 'sessions' | 'people'>): Adapter => {
	const asSession = (token: string, row: { personId: string; expiresAt: number }): DatabaseSession => ({
		id: token,
		userId: row.personId,
		expiresAt: new Date(row.expiresAt),
		attributes: {}
	});
	return {
		getSessionAndUser: async (token) => {
			const row = await sessions.byId(hashed(token));
			const person = row && (await people.byId(row.personId));
			return row && person ? [asSession(token, row), asUser(person)] : [null, null];
		},
		getUserSessions: async (personId) => {
			const rows = await sessions.of(personId);
			return rows.map((row) => asSession(row.id, row));
		},
		setSession: async (session) => {
			await sessions.create({
				id: hashed(session.id),
				personId: session.userId,
				expiresAt: session.expiresAt.getTime()
			});
		},
		updateSessionExpiration: async (token, expiresAt) => {
			await sessions.extend(hashed(token), expiresAt.getTime());
		},
		deleteSession: async (token) => {
			await sessions.end(hashed(token));
		},
		deleteUserSessions: async (personId) => {
			await sessions.endAllOf(personId);
		},
		deleteExpiredSessions: async () => {
			await sessions.endExpired(Date.now());
		}
	};
};
