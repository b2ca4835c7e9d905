import { z } from 'zod';
import { quoted } from '../text.ts';
import type { RuleKind } from './rule-kind.ts';

const schema = z.strictObject({ constant: z.json() });

export const constant: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule) => ({ value: rule.constant }),
	paths: () => [],
	describe: (rule) => `always ${quoted(rule.constant)}`
};
