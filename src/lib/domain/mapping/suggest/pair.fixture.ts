import type { TargetField } from '../field.ts';
import type { Rule } from '../mapping.ts';
import type { Values } from '../values.ts';

/** A field list as real systems have it, a destination, and by hand what belongs where. */
export interface Pair {
	readonly called: string;
	readonly samples: readonly Values[];
	readonly fields: readonly TargetField[];
	/** Fields that are not here belong nowhere and have to stay open. */
	readonly truth: Readonly<Record<string, Rule>>;
}

export const full = (given: string, family: string): Rule => ({ join: [given, family], with: ' ' });
export const QUESTION = 'Do you bake wedding cakes for forty people, and can you deliver them to Bygdøy on a Sunday?';
