import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { callTryton, companyOf } from './vendor.ts';

export interface Sought {
	/** What is looked for, as Tryton writes it: a list of conditions. */
	readonly where: readonly Value[];
	readonly fields: readonly string[];
	/** Most that is wanted; 100 when absent. */
	readonly limit?: number;
}

const ask = async (context: Context, method: string, params: readonly Value[], about?: string): Promise<Value> =>
	callTryton(context, `model.${method}`, [...params, await companyOf(context)], about);

const withRows = (value: Value): Values[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Records of a model, in the order that they were made in; fields of other records under the name with a dot behind it. */
export const find = async (
	context: Context,
	model: string,
	{ where, fields, limit = 100 }: Sought
): Promise<Values[]> =>
	withRows(await ask(context, `${model}.search_read`, [[...where], 0, limit, [['id', 'ASC']], [...fields]]));

/** Makes a record and says its id. Throws `ConnectorError`. */
export async function make(context: Context, model: string, values: Values, about: string): Promise<number> {
	const made = await ask(context, `${model}.create`, [[values]], about);
	const [id] = Array.isArray(made) ? made : [];
	if (typeof id === 'number') return id;
	throw new ConnectorError('unreadable', { say: `Tryton did not say which ${about} it has made.`, maybeDone: true });
}

/** Changes a record. Throws `ConnectorError`. */
export const change = async (
	context: Context,
	model: string,
	id: number,
	values: Values,
	about: string
): Promise<void> => void (await ask(context, `${model}.write`, [[id], values], about));

/** Does to a record what one of its buttons does, `delete` among them. Throws `ConnectorError`. */
export const press = async (
	context: Context,
	model: string,
	button: string,
	id: number,
	about: string
): Promise<void> => void (await ask(context, `${model}.${button}`, [[id]], about));

/** What a form of Tryton fills in by itself once these fields of it are filled. */
export async function filledIn(
	context: Context,
	model: string,
	values: Values,
	fields: readonly string[]
): Promise<Values> {
	const said = await ask(context, `${model}.on_change`, [values, [...fields]]);
	return Object.assign({}, ...withRows(said)) as Values;
}

/** What a form of Tryton works out for these fields of it. */
export async function workedOut(
	context: Context,
	model: string,
	values: Values,
	fields: readonly string[]
): Promise<Values> {
	const said = await ask(context, `${model}.on_change_with`, [values, [...fields]]);
	return isObject(said) ? said : {};
}
