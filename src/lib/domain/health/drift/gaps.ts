import type { Expected } from './types.ts';
import { lnNone } from './volume.ts';

/** The part of the periods that is lost where a connection works only now and then. */
const LOST = 0.42;
/** As if so many full periods had been seen, and so many of them empty for no reason. */
const PRIOR = { seen: 60, empty: 0.2 };
/** Where an empty period is likelier than this, it tells nothing of how often there are gaps. */
const TELLING = 0.05;
/** After so many the gaps are a state, which is not learnt as usual. */
const LONGEST = 20;
const WEEK = 7;

/** Whether whole periods come to nothing too often, though others come whole; a stop begins like this too. */
export function createGaps() {
	let { seen, empty } = PRIOR;
	let [sum, periods, lost] = [0, 0, 0];
	return {
		push: (count: number, expected: Expected): { evidence: number; periods: number; lost: number } => {
			const isEmpty = count === 0;
			const chance = Math.exp(lnNone(expected));
			const odd = empty / seen;
			sum = Math.max(0, sum + Math.log(1 - LOST + (isEmpty ? LOST / Math.max(chance, odd) : 0)));
			[periods, lost] = sum > 0 ? [periods + 1, lost + (isEmpty ? 1 : 0)] : [0, 0];
			if (expected.periods > WEEK && chance < TELLING) {
				seen += 1;
				if (isEmpty && periods < LONGEST) empty += Math.max(0, 1 - chance / odd);
			}
			return { evidence: sum, periods, lost };
		},
		restart: (): void => {
			[sum, periods, lost] = [0, 0, 0];
		}
	};
}
