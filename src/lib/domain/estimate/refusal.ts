import type { Rule } from './quantities.ts';

export type RefusalCode =
	| 'required'
	| 'not_a_number'
	| 'ambiguous_number'
	| 'negative'
	| 'too_low'
	| 'too_high'
	| 'above_one'
	| 'not_whole'
	| 'low_above_likely'
	| 'likely_above_high'
	| 'three_figures'
	| 'unknown_currency';

/** Why something was not taken, for a program and for a person. */
export interface Refusal {
	readonly code: string;
	readonly say: string;
}

/** What a sentence needs to know: what was given, for which figure, and the limits that hold for it. */
export interface Refused {
	readonly given: string;
	readonly rule: Rule;
	/** For an amount: the limit in its own currency. */
	readonly max?: number;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** More than 2,000,000 events a year. */
export const TOO_OFTEN = 'That is more than one every 16 seconds, day and night. Did you mean per year?';

const SENTENCES: Readonly<Record<RefusalCode, (refused: Refused) => string>> = {
	required: ({ rule }) => `We need ${rule.label} for this. Type a figure; a rough one will do.`,
	not_a_number: ({ given }) => `We could not read “${given}” as a number. Type a figure such as 35, 2,5 or 1 200.`,
	ambiguous_number: ({ given }) =>
		`“${given}” can be read in two ways. Type ${given.replace(/[.,]/, '')} if you mean the large one, or ${given}0 if you mean the small one.`,
	negative: ({ given, rule }) => `${upper(rule.label)} cannot be below zero, and “${given}” is. Type 0 or more.`,
	too_low: ({ given, rule }) => `“${given}” is too small for ${rule.label}. Type ${grouped(rule.min)} or more.`,
	too_high: ({ given, rule, max }) =>
		rule.label === 'how often it happens'
			? TOO_OFTEN
			: `${upper(rule.label)} can be ${grouped(max ?? rule.max)} at most, and “${given}” is more. Check the figure.`,
	above_one: ({ given, rule }) =>
		`“${given}” is more than all of them. Type ${rule.label} as a percentage from 0 % to 100 %.`,
	not_whole: ({ given, rule }) =>
		`“${given}” has decimals, and ${rule.label} can only be whole ones. Type it without decimals.`,
	low_above_likely: () => 'The lowest figure is above the likely one. Swap them, or correct one of the two.',
	likely_above_high: () => 'The likely figure is above the highest one. Swap them, or correct one of the two.',
	three_figures: () =>
		'A range has three figures: the lowest, the likely one and the highest. Type all three, or only one.',
	unknown_currency: ({ given }) => `“${given}” is no currency we know. Type its three letters, such as EUR, NOK or GBP.`
};

export const refuse = (code: RefusalCode, refused: Refused): Refusal => ({ code, say: SENTENCES[code](refused) });
