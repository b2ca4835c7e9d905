import { FIELD_WORDS } from './field-words.ts';
import type { ResultView } from './result-view.ts';
import { sayLate, sayResult } from './say-result.ts';

/** The answer as text to pass on: no name, address or amount of anybody, examples masked. */
export function copySummary(view: ResultView, locale: string): string {
	const examples = view.fields.flatMap(({ field, examples: masked }) =>
		masked.map(([one, other]) => `  ${FIELD_WORDS[field]}: ${one} became ${other}`)
	);
	return [
		sayResult(view, locale),
		sayLate(view, locale) ?? '',
		...(examples.length > 0 ? ['For example (hidden except for the slip):', ...examples] : [])
	]
		.filter((line) => line !== '')
		.join('\n');
}
