import { createShareCheck } from './share-check.ts';
import { countBand } from './counts-of.ts';
import { sayLast, sayOf, sayUsually } from './say.ts';
import type { Check } from './types.ts';

const LAG_DAYS = 14;
const EARLY_DAYS = 28;
const HALF_LIFE_DAYS = 90;
const ENOUGH = { failed: 9, dups: 8 };

const times = (perDay: number) => ({
	lag: LAG_DAYS * perDay,
	early: EARLY_DAYS * perDay,
	halfLife: HALF_LIFE_DAYS * perDay
});

/** Whether more of the attempts fail. A day on which a part fails and which heals itself comes every few weeks. */
export const createFailedCheck = (perDay: number): Check =>
	createShareCheck({
		kind: 'failed',
		enough: ENOUGH.failed,
		isHourly: perDay > 1,
		share: {
			...times(perDay),
			bad: (usual) =>
				[Math.max(3 * usual, usual + 0.04), Math.max(0.12, 5 * usual), 0.3, 0.6, 0.97].map((share) =>
					Math.min(0.97, share)
				),
			prior: { seen: 60, hits: 0.9 },
			odd: { chance: perDay === 1 ? 1 / 50 : 1 / 800, alpha: 2, beta: 5 }
		},
		read: ({ failed, records = 0 }) => (failed === undefined ? null : { hits: failed, of: records + failed }),
		say: ({ hits, of, usual, periods }, wording) =>
			`Of the attempts ${sayLast(periods, wording)}, ${sayOf(hits, of)} failed, ${sayUsually(usual * of)}; look at what the failed ones say.`,
		band: (share, of) => countBand(share * of)
	});

/** Whether records are sent that were sent before. */
export const createDupsCheck = (perDay: number): Check =>
	createShareCheck({
		kind: 'dups',
		enough: ENOUGH.dups,
		isHourly: perDay > 1,
		share: {
			...times(perDay),
			bad: () => [0.3, 0.5, 0.65, 0.8],
			prior: { seen: 60, hits: 0.6 },
			odd: { chance: 1 / 10_000, alpha: 1, beta: 2 }
		},
		read: ({ dups, records = 0 }) => (dups === undefined ? null : { hits: dups, of: records }),
		say: ({ hits, of, usual, periods }, wording) =>
			`Of the records ${sayLast(periods, wording)}, ${sayOf(hits, of)} had been sent before, ${sayUsually(usual * of)}; look whether something is sent twice.`,
		band: (share, of) => countBand(share * of)
	});
