import { countBand } from './counts-of.ts';
import { createRisingCount } from './rising-count.ts';
import { sayLast, sayUsually } from './say.ts';
import type { Check } from './types.ts';

const ENOUGH = 8.5;
const LAG_DAYS = 14;
const EARLY_DAYS = 28;
const HALF_LIFE_DAYS = 120;

/** Whether records of the source do not arrive. */
export function createMissingCheck(perDay: number): Check {
	const rising = createRisingCount({
		lag: LAG_DAYS * perDay,
		early: EARLY_DAYS * perDay,
		halfLife: HALF_LIFE_DAYS * perDay
	});
	return {
		judge: ({ missing, records = 0 }, { mean, weekday }) => {
			if (missing === undefined) return null;
			const rise = rising.push(missing, Math.max(mean, records));
			const when = () => sayLast(rise.periods, { isHourly: perDay > 1, weekday });
			return {
				kind: 'missing',
				evidence: rise.evidence / ENOUGH,
				periods: rise.periods,
				say: () =>
					`${rise.hits} ${rise.hits === 1 ? 'record' : 'records'} of the source did not arrive ${when()}, ${sayUsually(rise.usual * rise.periods)}; compare the two lists.`
			};
		},
		restart: rising.restart,
		band: () => countBand(rising.usual())
	};
}
