import type { FieldChangeKind } from '#lib/domain/health/fields/field-change.ts';
import type { SideBySide } from '#lib/domain/health/fields/side-by-side.ts';

/** A change of a field that a person is asked about. */
export interface Asked {
	readonly id: string;
	readonly kind: FieldChangeKind;
	readonly say: string;
	/** What a person calls it, and what it seems to be called now. */
	readonly called: string;
	readonly to: string;
	/** How it seems to be written now; empty where it is not about that. */
	readonly like: string;
	/** Records that wait for the answer. */
	readonly waiting: number;
	readonly uses: readonly { readonly step: string; readonly field: string; readonly required: boolean }[];
	readonly records: readonly SideBySide[];
	readonly hasGood: boolean;
}
