import { z } from 'zod';
import type { RecordField } from '../contract.ts';
import { exactly, path, text } from './schema.ts';

const KINDS = [
	...['text', 'long-text', 'email', 'phone', 'url', 'number', 'money', 'date', 'date-time', 'yes-no', 'list']
] as const satisfies readonly string[];

/** The fields of a record: by their names alone, or with what a page should say of them. */
export const fieldList = z
	.array(
		z.union(
			[
				path,
				exactly({
					name: path,
					label: text.optional(),
					kind: z.enum(KINDS as readonly string[] as [RecordField['kind'], ...RecordField['kind'][]]).optional(),
					required: z.boolean().optional(),
					help: text.optional(),
					alsoCalled: z.array(text).optional()
				})
			],
			{ error: 'a field is its name, or an object with name, label, kind, required, help and alsoCalled.' }
		)
	)
	.max(200)
	.default([]);

/** "customer.first_name" makes "Customer first name". */
export const labelFor = (name: string): string => {
	const words = name
		.replace(/[._-]+/g, ' ')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.trim()
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
};

const withLabel = (field: z.output<typeof fieldList>[number]): RecordField => {
	if (typeof field === 'string') return { name: field, label: labelFor(field), kind: 'text' };
	const { name, label = labelFor(name), kind = 'text', ...more } = field;
	return { name, label, kind, ...more };
};

export const fieldsOf = (fields: z.output<typeof fieldList>): RecordField[] => fields.map(withLabel);
