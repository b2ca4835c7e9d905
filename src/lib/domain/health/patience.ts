import { nextSlot } from '../runs/slot.ts';
import type { HealthFacts } from './facts.ts';

const MINUTE = 60_000;
/** Milliseconds. What is tried again within minutes has failed several times by then. */
export const SHORTEST_PATIENCE = 15 * MINUTE;
const LONGEST_PATIENCE = 65 * MINUTE;

/** How long failing runs are a hiccup that heals itself: until the next one has failed too, at most an hour. */
export function patience({ schedule, timeZone }: HealthFacts, since: number): number {
	const next = schedule === null ? null : nextSlot(schedule, timeZone, since);
	return next === null
		? SHORTEST_PATIENCE
		: Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, next - since + 5 * MINUTE));
}
