import type { Suspicion } from './types.ts';

/** What chance alone brings a check to now and then, in parts of what it needs alone; only more than this is added up. */
const CHANCE = 0.35;

/**
 * The suspicion to tell of, if any: a connection has one budget of false alarms for all its checks, and what several see at
 * once is believed earlier than what one sees alone. Told is what is seen most surely.
 */
export function mostSuspicious(suspicions: readonly Suspicion[]): Suspicion | null {
	let together = CHANCE;
	let surest: Suspicion | null = null;
	for (const suspicion of suspicions) {
		together += Math.max(0, suspicion.evidence - CHANCE);
		if (suspicion.evidence > (surest?.evidence ?? 0)) surest = suspicion;
	}
	return together >= 1 ? surest : null;
}
