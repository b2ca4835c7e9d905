import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import { answerText } from './answer-text.ts';

/** Jetpack numbers the fields of a form where their labels alone would not be unique: "1_Name". */
const labelOf = (name: string): string => name.replace(/^\d+_/, '').trim();

const pairOf = (name: string, value: Value): readonly [string, Value] => {
	const label = isObject(value) && typeof value.label === 'string' && value.label.trim() !== '' ? value.label : name;
	return [labelOf(label), isObject(value) && 'value' in value ? (value.value ?? null) : value];
};

/** By their labels; two of one name are told apart, and neither is lost. */
export function named(pairs: Iterable<readonly [string, Value]>): Map<string, string> {
	const fields = new Map<string, string>();
	for (const [label, value] of pairs) {
		if (label === '' || label === '__proto__') continue;
		let name = label;
		for (let times = 2; fields.has(name); times += 1) name = `${label} (${times})`;
		fields.set(name, answerText(value));
	}
	return fields;
}

/** The fields of a form as JSON: a list with labels, or values by their labels. */
export const fieldsIn = (json: Value | undefined): Map<string, string> => {
	if (Array.isArray(json)) {
		return named(json.filter(isObject).map((field) => pairOf(String(field.key ?? field.id ?? ''), field)));
	}
	return isObject(json) ? named(Object.entries(json).map(([name, value]) => pairOf(name, value))) : new Map();
};
