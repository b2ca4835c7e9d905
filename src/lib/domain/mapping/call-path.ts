import { ITEM } from './reach/parts-of.ts';

/** Calls the paths of a source as a person knows them: by the labels of its stream where there are any. */
export const pathCaller =
	(labels: Readonly<Record<string, string>>) =>
	(path: string): string => {
		if (Object.hasOwn(labels, path)) return `“${labels[path]}”`;
		return path.startsWith(`${ITEM}.`) ? `“${path.slice(ITEM.length + 1)}” of the entry` : `“${path}”`;
	};
