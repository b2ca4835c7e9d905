import { createDelay, fadeOf } from './delay.ts';
import { lnBetaBinomial, lnSum } from './likelihood.ts';

export interface RisingShareFacts {
	/** The shares of hits that a fault may bring, given the usual one. */
	readonly bad: (usual: number) => readonly number[];
	/** As if so many had been seen before, and so many of them hits. */
	readonly prior: { readonly seen: number; readonly hits: number };
	/** How often a period is odd for no lasting reason, and the beta distribution of the share of hits in it. */
	readonly odd: { readonly chance: number; readonly alpha: number; readonly beta: number };
	/** Periods. */
	readonly lag: number;
	readonly early: number;
	readonly halfLife: number;
}

export interface Rise {
	readonly evidence: number;
	readonly periods: number;
	readonly hits: number;
	readonly of: number;
	readonly usual: number;
}

/** How closely the share of hits in single periods keeps to that of the fault, in records that vary independently. */
const BAD_SIZE = 12;
/** However long its past, a share is not taken to be known better than from so many. */
const MOST_KNOWN = 400;
const MOST_USUAL = 0.98;

/** Whether the share of hits has risen: failed among attempts, sent twice or empty among records. */
export function createRisingShare({ bad, prior, odd, lag, early, halfLife }: RisingShareFacts) {
	const fade = fadeOf(halfLife);
	let { seen, hits } = prior;
	let charts: Rise[] = [];
	const delay = createDelay<{ own: number; of: number }>(lag, early, ({ own, of }) => {
		seen = prior.seen + (seen - prior.seen) * fade + of;
		hits = prior.hits + (hits - prior.hits) * fade + own;
	});

	const lnUsual = (own: number, of: number, sure: number): number => {
		const known = Math.min(MOST_KNOWN, seen);
		if (own === 0) return -sure * known * Math.log1p(of / known);
		const steady = lnBetaBinomial(own, of, sure * known, (1 - sure) * known);
		if (own < 2 && own < of) return steady;
		return lnSum(
			steady + Math.log(1 - odd.chance),
			lnBetaBinomial(own, of, odd.alpha, odd.beta) + Math.log(odd.chance)
		);
	};

	return {
		/** The usual share, and from how many it is known. */
		usual: (): { share: number; seen: number } => ({ share: hits / seen, seen: seen - prior.seen }),
		push: (own: number, of: number): Rise => {
			const usual = hits / seen;
			let surest: Rise = { evidence: 0, periods: 0, hits: own, of, usual };
			if (of <= 0) return surest;
			const sure = Math.min(MOST_USUAL, usual + Math.sqrt((usual * (1 - usual)) / seen));
			const normal = lnUsual(own, of, sure);
			charts = bad(usual).map((share, index) => {
				const chart = charts[index] ?? { evidence: 0, periods: 0, hits: 0, of: 0, usual };
				if (share <= sure) return chart;
				const gain = lnBetaBinomial(own, of, BAD_SIZE * share, BAD_SIZE * (1 - share)) - normal;
				const evidence = chart.evidence + (own > of * sure ? gain : Math.min(0, gain));
				if (evidence <= 0) return { evidence: 0, periods: 0, hits: 0, of: 0, usual };
				const { periods, hits: before, of: ofBefore } = chart;
				const next = { evidence, periods: periods + 1, hits: before + own, of: ofBefore + of, usual };
				if (own > 0 && evidence > surest.evidence) surest = next;
				return next;
			});
			// An odd period is learnt from as if it were only somewhat worse than usual.
			delay.push({ own: Math.min(own, of * Math.min(1, usual * 2.5) + 1.5), of });
			return surest;
		},
		restart: (): void => {
			charts = [];
			delay.forget();
		}
	};
}
