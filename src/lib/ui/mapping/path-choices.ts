import type { Choice, Values } from '#connectors/contract.ts';
import { readPath } from '#lib/domain/mapping/path.ts';
import { ITEM } from '#lib/domain/mapping/reach/parts-of.ts';
import { asText } from '#lib/domain/mapping/text.ts';

const LONGEST = 28;

const shown = (text: string): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

const nameOf = (path: string, labels: Readonly<Record<string, string>>): string => {
	if (Object.hasOwn(labels, path)) return labels[path] ?? path;
	return path.startsWith(`${ITEM}.`) ? `${path.slice(ITEM.length + 1)} of the entry` : path;
};

/** The fields of the source to choose from: as a person knows them, each with what stands in this record. */
export const pathChoices = (
	paths: readonly string[],
	labels: Readonly<Record<string, string>>,
	values: Values
): Choice[] =>
	paths.map((path) => {
		const text = shown(asText(readPath(values, path)) ?? '');
		const name = nameOf(path, labels);
		return { value: path, label: text === '' ? name : `${name} (${text})` };
	});
