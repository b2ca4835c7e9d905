import { shortName } from '../words.ts';
import { createShareCheck } from './share-check.ts';
import { sayUsually } from './say.ts';
import type { Band, Check } from './types.ts';

const ENOUGH = 8.5;
/** Other than counts, fields have no week and hardly any season, and what changes them changes them at once. */
const LAG_DAYS = 10;
const EARLY_DAYS = 28;
const HALF_LIFE_DAYS = 90;
const MOST = 0.985;
const LEAST_RISE = 0.1;
const BAND = 1.645;

const shareBand = (misses: number, of: number): Band => {
	const middle = 1 - misses;
	const reach = BAND * Math.sqrt((misses * (1 - misses)) / Math.max(1, of));
	return { low: Math.max(0, middle - reach), middle, high: Math.min(1, middle + reach) };
};

/** Whether a field goes empty (`fill:FIELD`) or changes its form (`fmt:FIELD`). */
export function createFieldCheck(kind: string, perDay: number): Check {
	const field = shortName(kind.slice(kind.indexOf(':') + 1));
	const isForm = kind.startsWith('fmt:');
	const what = `The field ${field} ${isForm ? 'came in another form than usual' : 'was empty'}`;
	const todo = isForm
		? 'look whether dates or numbers are written differently'
		: 'look whether it was renamed or removed where the records come from';
	return createShareCheck({
		kind,
		enough: ENOUGH,
		isHourly: perDay > 1,
		share: {
			lag: LAG_DAYS * perDay,
			early: EARLY_DAYS * perDay,
			halfLife: HALF_LIFE_DAYS * perDay,
			bad: (usual) =>
				[1 - 0.65 * (1 - usual), 1 - 0.4 * (1 - usual), MOST].map((share) =>
					Math.min(MOST, Math.max(share, usual + LEAST_RISE))
				),
			prior: { seen: 3, hits: 0.5 },
			odd: { chance: 1 / 20_000, alpha: 1, beta: 1 }
		},
		read: (row) => {
			const { [kind]: share, records = 0 } = row;
			return share === undefined ? null : { hits: Math.round((1 - share) * records), of: records };
		},
		say: ({ hits, of, usual }) =>
			`${what} in ${hits === of ? 'all' : `${hits} of`} the last ${of} records, ${sayUsually(usual * of)}; ${todo}.`,
		band: shareBand
	});
}
