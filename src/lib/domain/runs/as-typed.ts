import type { Value, Values } from '../mapping/values.ts';

/** A value as it stands in a field that a person may change. */
export const asTyped = (value: Value | undefined): string =>
	value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const asList = (text: string): Value | null => {
	try {
		const value = JSON.parse(text) as Value;
		return typeof value === 'object' ? value : null;
	} catch {
		return null;
	}
};

const meant = (text: string, before: Value | undefined): Value => {
	if (text === asTyped(before) && before !== undefined) return before;
	if (typeof before === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
	if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
	return (typeof before === 'object' && before !== null && asList(text)) || text;
};

/** What a person has typed, as values of the kind that stood there before: what was not touched stays as it was. */
export const asMeant = (typed: Readonly<Record<string, string>>, before: Values): Values =>
	Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, meant(text, before[name])]));
