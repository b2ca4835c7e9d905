import { isObject, type Value } from './values.ts';

const held = (value: Value | undefined, name: string): Value | undefined => {
	if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
	return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
};

/**
 * What stands at a path, or undefined. A name that is written exactly so comes first, whatever dots or spaces it holds;
 * then dots lead inwards (`customer.email`, `items.0.name`).
 */
export function readPath(value: Value | undefined, path: string): Value | undefined {
	const exact = held(value, path);
	if (exact !== undefined) return exact;
	for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
		const inner = held(value, path.slice(0, dot));
		const found = inner === undefined ? undefined : readPath(inner, path.slice(dot + 1));
		if (found !== undefined) return found;
	}
	return undefined;
}
