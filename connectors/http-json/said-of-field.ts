import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value } from '#lib/domain/mapping/values.ts';

/** Where APIs list what is wrong with single fields. */
const LISTS: readonly string[] = [
	...['errors', 'error.errors', 'error.details', 'details', 'detail', 'data.errors', 'data.params', 'violations'],
	...['validationMessages', 'validation_errors', 'validationErrors', 'ValidationErrors', 'invalid-params', 'issues'],
	'Elements.0.ValidationErrors'
];
const WORDS = ['message', 'msg', 'detail', 'longMessage', 'Message', 'reason', 'description', 'title'];
/** What no field of a record is called. */
const OWN_WORDS = ['message', 'msg', 'Message'];
const FIELDS = ['field', 'property', 'propertyPath', 'path', 'param', 'attribute', 'source.pointer', 'loc', 'name'];

const filled = (value: Value | undefined): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const wordsIn = (item: Value | undefined): string | undefined =>
	filled(item) ?? WORDS.map((name) => filled(readPath(item, name))).find((words) => words !== undefined);

/** `/data/attributes/amount` and `["body", "amount"]` are "amount". */
const fieldIn = (item: Value): string | undefined => {
	const named = FIELDS.map((name) => readPath(item, name)).find((held) => held !== undefined && held !== null);
	const last = Array.isArray(named) ? named.at(-1) : named;
	return filled(last)
		?.split('/')
		.findLast((step) => step !== '');
};

const joined = (field: string | undefined, words: string): string => {
	const isSaid = field === undefined || words.toLowerCase().startsWith(field.toLowerCase());
	return isSaid ? words : `${field}: ${words}`;
};

const firstOf = (list: Value | undefined): string | undefined => {
	if (Array.isArray(list)) {
		const said = list.map((item) => [item, wordsIn(item)] as const).find(([, words]) => words !== undefined);
		return said?.[1] === undefined ? undefined : joined(fieldIn(said[0]), said[1]);
	}
	if (!isObject(list)) return undefined;
	const own = OWN_WORDS.map((name) => filled(list[name])).find((words) => words !== undefined);
	if (own !== undefined) return joined(fieldIn(list), own);
	const [first] = Object.entries(list);
	const words = first && (Array.isArray(first[1]) ? wordsIn(first[1][0]) : wordsIn(first[1]));
	return first && words !== undefined ? joined(first[0], words) : undefined;
};

/** What an API says of the first field that is wrong, with the field's name; undefined where it speaks of none. */
export const saidOfField = (json: Value): string | undefined =>
	LISTS.map((place) => firstOf(readPath(json, place))).find((said) => said !== undefined);
