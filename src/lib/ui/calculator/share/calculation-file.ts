import { draftFrom } from '#lib/domain/estimate/draft-text.ts';
import type { DraftFound } from '#lib/domain/estimate/draft-text.ts';
import { MODEL_VERSION } from '#lib/domain/estimate/model.ts';
import type { Calculation } from './calculation.ts';

/** Beyond that it is no calculation. Bytes. */
export const LARGEST_FILE = 2_000_000;

const RECOMPUTE =
	'Save what stands under "input" as FILE, then: npm run handover -- estimate FILE --draws 20000 --json';

/** A calculation as a file that anybody can compute again, and that the calculator opens. `madeAt`: UTC milliseconds. */
export const fileText = ({ draft, input, answer }: Calculation, madeAt: number): string =>
	`${JSON.stringify(
		{
			kind: 'handover-calculation',
			madeAt: new Date(madeAt).toISOString(),
			modelVersion: MODEL_VERSION,
			recompute: RECOMPUTE,
			draft,
			input,
			answer
		},
		null,
		'\t'
	)}\n`;

/** The calculation in a file. */
export function draftInFile(text: string): DraftFound {
	try {
		const file: unknown = JSON.parse(text);
		return draftFrom(typeof file === 'object' && file !== null && 'draft' in file ? file.draft : file);
	} catch {
		return { refused: 'broken' };
	}
}
