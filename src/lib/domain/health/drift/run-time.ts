import { createDelay, fadeOf } from './delay.ts';

const HALF_LIFE_DAYS = 90;
const LAG_DAYS = 14;
const EARLY_DAYS = 28;
/** What is further off than this many deviations is learnt from as if it were this far. */
const CLIP = 2.5;
/** ln seconds by which runs vary where nothing is known yet, and the least that is believed. */
const SPREAD = { first: 0.35, least: 0.08, known: 5 };
/** How alike neighbouring runs are where nothing is known yet, as if so many had been seen. */
const ALIKE = { first: 0.2, known: 10 };
const FEWEST = 4;

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/**
 * How long a run takes, as a straight line of its number of records, errors in proportion: least squares with weights that
 * fade, lagging and robust, so that neither a single slow run nor a slow creep is taken for usual.
 */
export function createRunTime(perDay: number) {
	const fade = fadeOf(HALF_LIFE_DAYS * perDay);
	let [n, weights, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0, 0];
	let [base, each] = [0, 0];
	let [offset, offsets] = [0, 1];
	let [spread, spreads] = [SPREAD.first * SPREAD.known, SPREAD.known];
	let [alike, alikes, last] = [ALIKE.first * ALIKE.known, ALIKE.known, 0];
	const line = (records: number): number => Math.log(Math.max(1e-3, base + each * records));

	const fit = (weight: number, records: number, seconds: number): void => {
		n = n * fade + 1;
		weights = weights * fade + weight;
		sumX = sumX * fade + weight * records;
		sumY = sumY * fade + weight * seconds;
		sumXX = sumXX * fade + weight * records ** 2;
		sumXY = sumXY * fade + weight * records * seconds;
		const [meanX, meanY] = [sumX / weights, sumY / weights];
		// Drawn towards no effect of the records while few runs tell of it.
		const drawn = (0.3 / n) * weights * Math.max(1, meanX) ** 2;
		each = Math.max(0, (sumXY - sumX * meanY) / (sumXX - sumX * meanX + drawn));
		base = Math.max(0.05 * meanY, meanY - each * meanX);
	};

	const delay = createDelay<{ records: number; ln: number }>(
		LAG_DAYS * perDay,
		EARLY_DAYS * perDay,
		({ records, ln }) => {
			const usual = n < 1 ? ln : line(records);
			const sd = spread / spreads;
			const off = ln - usual - offset / offsets;
			const own = n < 3 ? ln : usual + offset / offsets + within(off, CLIP * sd);
			fit(Math.exp(-2 * usual), records, Math.exp(own));
			if (n <= FEWEST) return;
			offset = offset * fade + own - usual;
			offsets = offsets * fade + 1;
			spread = spread * fade + Math.min(1.25 * Math.abs(off), CLIP * sd);
			spreads = spreads * fade + 1;
			const score = within(off / sd, 2);
			alike = alike * fade + score * last;
			alikes = alikes * fade + 1;
			last = score;
		}
	);

	return {
		/** ln seconds of such a run, its standard deviation, how alike neighbours are (0 to 0.9), and from how many runs. */
		usual: (records: number) => ({
			ln: line(records) + offset / offsets,
			sd: Math.max(SPREAD.least, spread / spreads),
			alike: Math.max(0, Math.min(0.9, alike / alikes)),
			runs: n > FEWEST ? n : 0
		}),
		learn: delay.push,
		forget: delay.forget
	};
}
