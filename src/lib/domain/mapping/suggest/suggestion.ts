import type { Rule } from '../mapping.ts';

/** What a field could be made from. */
export interface Suggestion {
	readonly rule: Rule;
	/** 0 to 1. */
	readonly confidence: number;
	/** One sentence for a person. */
	readonly because: string;
}

export const rounded = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100;
