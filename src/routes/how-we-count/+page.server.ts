import { catalogue, nativePairs } from '#connectors/catalogue/files.ts';
import { EVIDENCE } from '#lib/domain/estimate/evidence.ts';
import { LIMITS } from '#lib/domain/estimate/limits.ts';
import { REFERENCE_DATE, REFERENCE_RATES } from '#lib/domain/money/reference-rates.ts';
import { countryRows, figures, kindRows } from '#lib/ui/how-we-count/figures.ts';
import { wayRows } from '#lib/ui/how-we-count/ways.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	figures: figures(),
	kinds: kindRows(),
	countries: countryRows(),
	ways: wayRows(),
	unused: EVIDENCE.filter(({ usedFor }) => usedFor.length === 0),
	limits: LIMITS,
	rates: { date: REFERENCE_DATE, all: REFERENCE_RATES },
	catalogue: {
		date: catalogue.generated,
		systems: catalogue.systems.length,
		pairs: nativePairs.pairs.length,
		seen: nativePairs.pairs.filter(({ verified }) => verified).length,
		sources: catalogue.sources.map(({ name, repo, date, licence }) => ({ name, repo, date, licence }))
	}
});
