import { ruleOf } from './rules.ts';

/** What a person calls an input of the tornado: `level.running_cash` is "the running cost a year". */
export const inputWords = (input: string): string => ruleOf(input.replace('level.', ''))?.label ?? input;
