import { REFUSALS, type Refusal } from '#lib/server/web/api.ts';
import { byName, component, count, described, exactly, oneOf, text, type Schema } from './shape.ts';

const WHY: Readonly<Record<Refusal, string>> = {
	no_json: 'The body is not valid JSON in UTF-8.',
	no_key: 'No key was sent, or one that is not known (any more).',
	not_here: 'There is nothing of this name here.',
	wrong_method: 'The address takes another method; Allow says which.',
	too_large: 'The body is larger than 200 kB.',
	wrong_input: 'The input cannot be estimated; every place that is wrong has a sentence.',
	wrong_parameter: 'A parameter of the address is wrong; each has a sentence.',
	too_many: 'Too many calls from this network address; Retry-After says how long to wait.',
	failed: 'Something went wrong on our side; nothing was changed.'
};

const HEADERS: Readonly<Partial<Record<Refusal, Schema>>> = {
	no_key: { 'WWW-Authenticate': { required: true, schema: text } },
	wrong_method: { Allow: { required: true, schema: text } },
	too_many: { 'Retry-After': { required: true, description: 'Seconds.', schema: { ...count, minimum: 1 } } }
};

const body = (schema: string): Schema => ({ 'application/json': { schema: component(schema) } });

/** The one form in which the API says no. */
export const refusalSchemas = {
	Error: exactly({
		error: exactly(
			{
				code: described('For programs.', oneOf(...Object.keys(REFUSALS))),
				say: described('For people: what happened and what to do.', { ...text, minLength: 1 })
			},
			{ fields: described('A sentence for each place that is wrong, by its path.', byName(text)) }
		)
	})
};

/** The answers of one operation: its own under 200, and the ways in which it can say no. */
export const answers = (description: string, schema: string, ...refusals: readonly Refusal[]): Schema => {
	const byStatus = Map.groupBy([...refusals, 'failed' as const], (code) => REFUSALS[code]);
	const no = [...byStatus].map(([status, codes]) => [
		status,
		{
			description: codes.map((code) => `\`${code}\`: ${WHY[code]}`).join(' '),
			headers: Object.assign({}, ...codes.map((code) => HEADERS[code] ?? {})),
			content: body('Error')
		}
	]);
	return { 200: { description, content: body(schema) }, ...Object.fromEntries(no) };
};
