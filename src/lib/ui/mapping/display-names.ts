import type { Choice } from '#connectors/contract.ts';

const inOrder = (choices: Choice[], locale: string): Choice[] =>
	choices.toSorted((a, b) => a.label.localeCompare(b.label, locale));

/** Countries by their names, in the order of the alphabet. */
export const countryNames = (codes: readonly string[], locale: string): Choice[] => {
	const names = new Intl.DisplayNames('en', { type: 'region' });
	return inOrder(
		codes.map((value) => ({ value, label: names.of(value) ?? value })),
		locale
	);
};

/** Languages by their names. */
export const languageNames = (codes: readonly string[]): Choice[] => {
	const names = new Intl.DisplayNames('en', { type: 'language' });
	return codes.map((value) => ({ value, label: names.of(value) ?? value }));
};
