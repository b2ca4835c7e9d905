import type { Value, Values } from '../contract.ts';
import { isHarmfulName } from '../storable-text.ts';

/** One field as it was sent. */
export interface Field {
	readonly name: string;
	readonly value: Value;
}

const NAMELESS = '(no name)';

/** The fields by their names; a name that was sent more than once holds a list. */
export function gather(fields: readonly Field[]): Values {
	const byName = new Map<string, Value[]>();
	for (const { name, value } of fields) {
		if (isHarmfulName(name)) continue;
		const sent = byName.get(name || NAMELESS);
		if (sent) sent.push(value);
		else byName.set(name || NAMELESS, [value]);
	}
	return Object.fromEntries([...byName].map(([name, sent]) => [name, sent.length === 1 ? (sent[0] ?? null) : sent]));
}

// A browser sends every line break as two characters, whatever was typed.
export const asTyped = (text: string): string => text.replaceAll('\r\n', '\n');
