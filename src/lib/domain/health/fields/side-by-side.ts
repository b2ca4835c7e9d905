import { readPath } from '../../mapping/path.ts';
import { asText } from '../../mapping/text.ts';
import type { Value, Values } from '../../mapping/values.ts';
import type { FieldChange } from './field-change.ts';

/** One field of two records, as they stand beside each other; a field that one of them has not is null there. */
export interface SideBySide {
	readonly field: string;
	/** What it is called in the second record, where that is another name. */
	readonly becomes: string | null;
	readonly was: string | null;
	readonly now: string | null;
	/** It is the one in question. */
	readonly marked: boolean;
}

const MOST = 40;
const LONGEST = 120;

function shown(value: Value | undefined): string | null {
	if (value === undefined) return null;
	const characters = [...(asText(value) ?? JSON.stringify(value))];
	return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

/** The last good record beside the new one, field by field, the one in question first. */
export function sideBySide({ kind, field, to }: FieldChange, was: Values | null, now: Values | null): SideBySide[] {
	const becomes = kind === 'renamed' ? to : null;
	const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(now ?? {})])];
	const others = names.filter((name) => name !== field && name !== becomes);
	const valueIn = (values: Values | null, path: string): string | null =>
		values === null ? null : shown(readPath(values, path));
	const rows = others.map((name) => ({
		field: name,
		becomes: null,
		was: valueIn(was, name),
		now: valueIn(now, name),
		marked: false
	}));
	return [
		{ field, becomes, was: valueIn(was, field), now: valueIn(now, becomes ?? field), marked: true },
		...rows.filter((row) => Boolean(row.was) || Boolean(row.now))
	].slice(0, MOST);
}
