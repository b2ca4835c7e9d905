/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = { readonly [keyword: string]: unknown };

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
export const yesNo: Schema = { type: 'boolean' };
export const moment: Schema = { type: 'string', format: 'date-time' };

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const byName = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const described = (description: string, schema: Schema): Schema => ({ ...schema, description });
export const component = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object of exactly these properties; those under `maybe` may be absent. */
export const exactly = (
	properties: Readonly<Record<string, Schema>>,
	maybe: Readonly<Record<string, Schema>> = {}
): Schema => ({
	type: 'object',
	properties: { ...properties, ...maybe },
	required: Object.keys(properties),
	additionalProperties: false
});

/** The same schema under several names. */
export const each = (schema: Schema, ...names: readonly string[]): Record<string, Schema> =>
	Object.fromEntries(names.map((name) => [name, schema]));
