import { z } from 'zod';
import { readPath } from '../path.ts';
import { readTemplate, type TemplatePart } from '../template-parts.ts';
import { asText, quoted } from '../text.ts';
import { isFilled, type Value, type Values } from '../values.ts';
import { holdsSeveral, type RuleKind } from './rule-kind.ts';

const schema = z.strictObject({
	template: z
		.string()
		.refine(
			(template) => readTemplate(template) !== null,
			'A { is opened and not closed. Write {{ for the sign itself.'
		)
});

/** `{name|there}` reads `name`, and says "there" where it is empty; a field that is really called so comes first. */
function read(path: string, source: Values): Value | undefined {
	const bar = path.lastIndexOf('|');
	const exact = readPath(source, path);
	if (exact !== undefined || bar < 0) return exact;
	const value = readPath(source, path.slice(0, bar));
	return isFilled(value) ? value : path.slice(bar + 1);
}

const pathsIn = (parts: readonly TemplatePart[]): string[] =>
	parts.flatMap((part) => ('path' in part ? [part.path] : []));

export const template: RuleKind<z.infer<typeof schema>> = {
	schema,
	apply(rule, source) {
		const parts = readTemplate(rule.template) ?? [];
		const values = new Map(pathsIn(parts).map((path) => [path, read(path, source)]));
		for (const [path, value] of values)
			if (value !== undefined && asText(value) === null) return holdsSeveral(path, value);
		const words = parts.map((part) => ('path' in part ? '' : part.text)).join('');
		// With nothing but gaps that stay empty there is nothing to say.
		const saysNothing = values.size > 0 && ![...values.values()].some(isFilled) && !/[\p{L}\p{N}]/u.test(words);
		if (saysNothing) return null;
		return { value: parts.map((part) => ('path' in part ? asText(values.get(part.path)) : part.text)).join('') };
	},
	paths: (rule) => pathsIn(readTemplate(rule.template) ?? []).map((path) => path.split('|')[0] ?? path),
	describe: (rule) => `the text ${quoted(rule.template)}`
};
