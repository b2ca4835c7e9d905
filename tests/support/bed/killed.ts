import { carryThrough, type Survived } from './carry-through.ts';

/** In the middle of its work, for each kind of sink on each database. */
export const KILLS = 50;

/** Ten thousand orders, and a program that is killed again and again. */
export const killedAgainAndAgain = (place: string, once: 'key' | 'look-up'): Promise<Survived> =>
	carryThrough(place, { orders: 10_000, kills: KILLS, faults: [], once });
