import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { isHarmfulName } from '../storable-text.ts';

const isPlace = (name: string): boolean => /^\d{1,4}$/.test(name);

function put(into: Value | undefined, [name = '', ...rest]: readonly string[], value: Value): Value {
	if (isPlace(name) && (into === undefined || Array.isArray(into))) {
		const list = [...(into ?? [])];
		// A list has no holes: what is left out of it moves up.
		const index = Math.min(Number(name), list.length);
		list[index] = rest.length > 0 ? put(list[index], rest, value) : value;
		return list;
	}
	const object = isObject(into) ? into : {};
	return { ...object, [name]: rest.length > 0 ? put(object[name], rest, value) : value };
}

/** What is sent: dots in the names of fields lead inwards, so `customer.email` makes `{"customer":{"email":…}}`. */
export function bodyOf(values: Values, leftOut: readonly string[] = []): Values {
	let body: Value = {};
	for (const [name, value] of Object.entries(values)) {
		if (leftOut.includes(name) || name.split('.').some(isHarmfulName)) continue;
		body = put(body, name.split('.'), value);
	}
	return isObject(body) ? body : {};
}
