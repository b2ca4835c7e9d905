import type { FieldKind } from '../mapping/field.ts';
import { isObject, type Value, type Values } from '../mapping/values.ts';
import { formOf, type Form } from './form-of.ts';
import { markedText } from './marked-text.ts';

export interface Marking {
	readonly mark: string;
	/** The source's own id of the record that it is made after. */
	readonly key: string;
	/** What the source says of its fields, by their names. */
	readonly kinds: ReadonlyMap<string, FieldKind>;
	/** Paths whose values a mapping compares or looks up, so that another one would take another way. */
	readonly compared: ReadonlySet<string>;
}

/** From here on a number without a name that says what it is may be somebody's. */
const MAY_BE_AN_ID = 1000;

function markedNumber(value: number, form: Form | null, { mark, key }: Marking): number {
	if (form === 'least') return 1;
	if (form === 'nothing') return 0;
	if (form === 'one') return 1;
	if (form === 'kept' && String(value) !== key) return value;
	const isId = form === 'reference' || form === 'phone' || String(value) === key;
	return isId || (Number.isInteger(value) && Math.abs(value) >= MAY_BE_AN_ID) ? Number(mark) : value;
}

function marked(value: Value, path: string, marking: Marking): Value {
	if (marking.compared.has(path)) return value;
	// One entry is enough, and the least that can be made of a list.
	if (Array.isArray(value)) return value.slice(0, 1).map((one) => marked(one, `${path}.0`, marking));
	if (isObject(value)) {
		return Object.fromEntries(
			Object.entries(value).map(([name, one]) => [name, marked(one, path === '' ? name : `${path}.${name}`, marking)])
		);
	}
	const form = formOf(path, marking.kinds.get(path));
	if (typeof value === 'number') return markedNumber(value, form, marking);
	if (typeof value !== 'string') return value;
	return value === marking.key && value !== '' && form !== 'email'
		? markedText(value, 'reference', marking.mark)
		: markedText(value, form, marking.mark);
}

/**
 * A test record in the shape of a real one: every name, address, number and text is a marked one, amounts are as small
 * as can be, lists have one entry; what names nobody, such as a country or a date, stays.
 */
export const markValues = (values: Values, marking: Marking): Values =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, marked(value, name, marking)]));
