import { getContext, setContext } from 'svelte';

/** Takes a ready-made connection out of one handover, or back in: "not true for me". */
export type RuleOut = (handoverId: string, wayId: string, isOut: boolean) => void;

const KEY = Symbol('rule-out');

export const offerRuleOut = (ruleOut: RuleOut): RuleOut => setContext(KEY, ruleOut);

/** Undefined where the answer is only shown, as in a kept estimate. */
export const ruleOutOffered = (): RuleOut | undefined => getContext<RuleOut | undefined>(KEY);
