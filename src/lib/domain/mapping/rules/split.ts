import { z } from 'zod';
import { pathSchema } from './path-schema.ts';
import { withText, type RuleKind } from './rule-kind.ts';
import { sayMark } from './say-mark.ts';

const schema = z.strictObject({
	split: pathSchema,
	at: z.string().min(1, 'Say at which sign to split.'),
	/** Which part: 1 is the first, -1 the last. */
	take: z
		.int('Say which part to take, as a whole number.')
		.refine((take) => take !== 0, 'Count the parts from 1, or from -1 at the end.'),
	trim: z.boolean().optional()
});

const ORDINALS = ['first', 'second', 'third'];

function sayPart(take: number): string {
	if (take === -1) return 'the last part';
	if (take < 0) return `part ${-take} from the end`;
	return `the ${ORDINALS[take - 1] ?? `${take}th`} part`;
}

export const split: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.split, (text) => {
			const part = text.split(rule.at).at(rule.take > 0 ? rule.take - 1 : rule.take);
			return part === undefined ? null : { value: rule.trim ? part.trim() : part };
		}),
	paths: (rule) => [rule.split],
	describe: (rule, call) => `${sayPart(rule.take)} of ${call(rule.split)}, split at ${sayMark(rule.at)}`
};
