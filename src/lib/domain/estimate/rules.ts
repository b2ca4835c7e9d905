import { HANDOVER_RULES, LEVEL_RULES } from './quantities.ts';
import type { Rule } from './quantities.ts';
import { SETTING_RULES } from './setting-rules.ts';

const rules: Readonly<Record<string, Rule>> = { ...HANDOVER_RULES, ...LEVEL_RULES, ...SETTING_RULES };

/** The rule of a figure by its name, or null for a name that is no figure. */
export const ruleOf = (field: string): Rule | null => (Object.hasOwn(rules, field) ? (rules[field] ?? null) : null);

/** Whether a figure is an amount of money, which may stand in a currency of its own. */
export const isMoney = (field: string): boolean => ruleOf(field)?.unit === 'money';
