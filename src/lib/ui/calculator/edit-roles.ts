import type { Draft } from '#lib/domain/estimate/draft.ts';
import { nextId } from './edit-systems.ts';

const NAMES = ['Office', 'Owner', 'Shop', 'Bookkeeper'] as const;

/** With one more person, for somebody with another wage. */
export function withRole(draft: Draft): Draft {
	const name =
		NAMES.find((one) => draft.roles.every((role) => role.name !== one)) ?? `Person ${draft.roles.length + 1}`;
	return { ...draft, roles: [...draft.roles, { id: nextId('role', draft.roles), name, wage: '', full: false }] };
}

/** Without a person; what they did goes to the first one left. The last one stays. */
export function withoutRole(draft: Draft, id: string): Draft {
	const roles = draft.roles.filter((role) => role.id !== id);
	const [first] = roles;
	if (!first) return draft;
	return {
		...draft,
		roles,
		handovers: draft.handovers.map((one) => (one.role === id ? { ...one, role: first.id } : one))
	};
}
