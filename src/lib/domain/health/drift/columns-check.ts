import { counted } from '../words.ts';
import type { Check } from './types.ts';

/** Fields that are often empty are absent now and then; only after so many periods the fewest ever seen means something. */
const FEWEST_PERIODS = 60;
/** Fewer than ever before in so many periods with records, one after another. */
const IN_A_ROW = 3;

/** Whether expected columns are gone. */
export function createColumnsCheck(): Check {
	let least = Infinity;
	let periods = 0;
	let fewer = 0;
	return {
		judge: ({ cols }) => {
			if (cols === undefined) return null;
			fewer = cols < least && periods >= FEWEST_PERIODS ? fewer + 1 : 0;
			const gone = least - cols;
			periods += 1;
			if (fewer === 0 || fewer >= IN_A_ROW) least = Math.min(least, cols);
			return {
				kind: 'cols',
				evidence: fewer >= IN_A_ROW ? 1 : 0,
				periods: fewer,
				say: () =>
					`${counted(gone, 'field that always came is', 'fields that always came are')} gone from the last ${fewer} lots of records; look whether one was renamed or removed where the records come from.`
			};
		},
		restart: () => {},
		band: () => (periods > 0 ? { low: least, middle: least, high: least } : null)
	};
}

/** Whether columns appear that were never there. */
export function createNewColumnsCheck(): Check {
	let most = NaN;
	return {
		judge: ({ newcols }) => {
			if (newcols === undefined) return null;
			const more = newcols - most;
			most = Number.isNaN(most) ? newcols : Math.max(most, newcols);
			return {
				kind: 'newcols',
				evidence: more > 0 ? 1 : 0,
				periods: 1,
				say: () =>
					`${counted(more, 'new field has', 'new fields have')} appeared in the records; if a field you use is empty now, it was probably renamed.`
			};
		},
		restart: () => {},
		band: () => null
	};
}
