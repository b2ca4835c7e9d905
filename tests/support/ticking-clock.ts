import { MONDAY } from './bakery.ts';

/** A clock that we set. It ticks whenever it is read, as time passes between any two things that happen. */
export interface Clock {
	now(): number;
	/** Milliseconds. */
	forward(by: number): void;
}

export const tickingClock = (from = MONDAY): Clock => {
	let time = from;
	return {
		now: () => ++time,
		forward: (by) => {
			time += by;
		}
	};
};
