import { z } from 'zod';
import { fieldList } from './field-settings.ts';
import { gapsIn } from './gaps.ts';
import { address, exactly, header, path, saying, text } from './schema.ts';

const method = z.enum(['POST', 'PUT', 'PATCH']);

/** One way to send a record. */
export const actionSchema = exactly({
	label: text.optional(),
	record: exactly({ one: text, many: text }).optional(),
	method: method.default('POST'),
	path: address,
	fields: fieldList,
	/** The header by which the system knows a repeated write again. */
	idempotencyHeader: header.optional(),
	/** The field that our own reference is sent in; what the mapping fills in itself stands. */
	reference: path.optional(),
	/** Where the answer says the system's own id of what it stored. */
	receipt: path.optional(),
	/** Where the answer says under which address a person finds it. */
	link: path.optional(),
	lookUp: exactly({
		path: address,
		/** Where the list of what was found stands; left out where the answer is the record itself or the list. */
		items: path.optional(),
		/** Where what was found says our reference and its own id, if elsewhere than in what is sent and answered. */
		reference: path.optional(),
		receipt: path.optional()
	}).optional(),
	update: exactly({ method: method.default('PUT'), path: address }).optional(),
	readBack: exactly({ path: address, item: path.optional() }).optional(),
	okWhen: saying.optional(),
	failedWhen: saying.optional()
})
	.refine(({ lookUp, reference }) => !lookUp || reference !== undefined, {
		path: ['reference'],
		error: '“lookUp” needs it: the field that our own reference is sent in.'
	})
	.refine(({ lookUp }) => !lookUp || gapsIn(lookUp.path).some((name) => name === 'reference' || name === 'key'), {
		path: ['lookUp', 'path'],
		error: 'it asks for one record, so {reference} has to stand in it.'
	});

export type Action = z.output<typeof actionSchema>;
