import { COUNT_KEY, countShape } from '#lib/domain/match/count/for-calculator.ts';
import type { CountForCalculator } from '#lib/domain/match/count/for-calculator.ts';

/** What the match room has counted in this browser and nobody has used yet; null where there is nothing. */
export function keptCount(storage: Storage): CountForCalculator | null {
	try {
		return countShape.parse(JSON.parse(storage.getItem(COUNT_KEY) ?? 'null'));
	} catch {
		return null;
	}
}

/** Called when it was used, or was not wanted. */
export function forgetCount(storage: Storage): void {
	try {
		storage.removeItem(COUNT_KEY);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}
