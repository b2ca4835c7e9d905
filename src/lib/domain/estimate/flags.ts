import type { Handover } from './model.ts';

/** Hours that one person works a year. */
export const HOURS_PER_PERSON = 1700;

/**
 * Ids of the handovers that take more hours than their people have, alone or together with the rest of their role.
 * A sign that a figure was mistyped, or that more people do it than was said; nothing is ever capped.
 */
export function beyondCapacity(handovers: readonly Handover[], hours: (id: string) => number): string[] {
	const ofRole = (id: string): Handover[] => handovers.filter(({ role }) => role.id === id);
	return handovers
		.filter(({ id, role, people }) => {
			const team = ofRole(role.id);
			const together = team.reduce((sum, one) => sum + hours(one.id), 0);
			const most = Math.max(...team.map((one) => one.people));
			return hours(id) > HOURS_PER_PERSON * people || together > HOURS_PER_PERSON * most;
		})
		.map(({ id }) => id);
}
