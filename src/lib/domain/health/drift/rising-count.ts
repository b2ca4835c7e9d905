import { createDelay, fadeOf } from './delay.ts';
import type { Rise } from './rising-share.ts';

/** As if so many periods had been seen before, with so many in all of them. */
const PRIOR = { seen: 4, count: 0.6 };
/** Which share of the records a fault may add to the count. */
const SHARES = [0.05, 0.12, 0.3, 0.9];
/** One period alone never brings more evidence than this. */
const MOST = 15;

const CLEAR = { evidence: 0, periods: 0, hits: 0, of: 0 };

/** Whether more is counted than the little that is usual, whatever the number of records: Poisson counts. */
export function createRisingCount({ lag, early, halfLife }: Readonly<Record<'lag' | 'early' | 'halfLife', number>>) {
	const fade = fadeOf(halfLife);
	let { seen, count } = PRIOR;
	let charts = SHARES.map(() => CLEAR);
	const delay = createDelay<number>(lag, early, (own) => {
		seen = PRIOR.seen + (seen - PRIOR.seen) * fade + 1;
		count = PRIOR.count + (count - PRIOR.count) * fade + own;
	});
	return {
		/** What a period usually brings. */
		usual: (): number => count / seen,
		push: (own: number, records: number): Rise => {
			const usual = count / seen;
			const sure = usual + Math.sqrt(usual / seen);
			let surest: Rise = { evidence: 0, periods: 0, hits: own, of: records, usual };
			charts = charts.map((chart, index) => {
				const more = (SHARES[index] ?? 1) * records;
				const evidence = chart.evidence + Math.min(MOST, own * Math.log(1 + more / sure) - more);
				if (evidence <= 0) return CLEAR;
				const { periods, hits, of } = chart;
				const next = { evidence, periods: periods + 1, hits: hits + own, of: of + records };
				if (own > 0 && evidence > surest.evidence) surest = { ...next, usual };
				return next;
			});
			delay.push(Math.min(own, usual * 2 + 3));
			return surest;
		},
		restart: (): void => {
			charts = SHARES.map(() => CLEAR);
			delay.forget();
		}
	};
}
