/** A path of a record as a person reads it: by the labels of its stream where there are any, a list counted from one. */
export const factLabel = (path: string, labels: Readonly<Record<string, string>>): string => {
	if (Object.hasOwn(labels, path)) return labels[path] ?? path;
	const parts = path.split('.');
	const at = parts.findIndex((part) => /^\d+$/.test(part));
	if (at < 1) return path;
	const list = factLabel(parts.slice(0, at).join('.'), labels);
	const rest = parts.slice(at + 1).join('.');
	return `${list} ${Number(parts[at]) + 1}${rest === '' ? '' : `: ${rest}`}`;
};
