/** What is learnt only some periods after it was seen. */
export interface Delay<Item> {
	readonly push: (item: Item) => void;
	/** What waits to be learnt is not. */
	readonly forget: () => void;
}

/**
 * Hands on what it is given some periods later, so that a fault is found before it is taken for usual. In the first
 * `early` periods there is no time to wait; after them the wait grows by one a period.
 */
export function createDelay<Item>(periods: number, early: number, learn: (item: Item) => void): Delay<Item> {
	const waiting: Item[] = [];
	let seen = 0;
	return {
		push: (item) => {
			waiting.push(item);
			seen += 1;
			const most = Math.min(periods, Math.max(0, seen - early));
			while (waiting.length > most) learn(waiting.shift() as Item);
		},
		forget: () => {
			waiting.length = 0;
		}
	};
}

/** By how much a sum fades each period so that after so many of them half of it is left. */
export const fadeOf = (halfLife: number): number => 2 ** (-1 / halfLife);
