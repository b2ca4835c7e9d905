import { COUNT_KEY, type CountForCalculator } from '#lib/domain/match/count/for-calculator.ts';

/** Hands a count to the calculator of this browser. False where the browser keeps nothing. */
export function keepCount(storage: Storage, count: CountForCalculator): boolean {
	try {
		storage.setItem(COUNT_KEY, JSON.stringify(count));
		return true;
	} catch {
		return false;
	}
}
