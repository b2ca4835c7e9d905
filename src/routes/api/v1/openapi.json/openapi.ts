import { HIGHEST_SEED, MOST_DRAWS } from '#lib/server/api/estimate-query.ts';
import { answers, refusalSchemas } from './answers.ts';
import { estimateSchemas } from './estimate-schemas.ts';
import { component, text, type Schema } from './shape.ts';
import { workspaceSchemas } from './workspace-schemas.ts';

const keyed = [{ key: [] }];

const asked = (name: string, description: string, schema: Schema): Schema => ({
	name,
	in: 'query',
	required: false,
	description,
	schema: { type: 'integer', ...schema }
});

const connectionId: Schema = {
	name: 'id',
	in: 'path',
	required: true,
	description: 'The id of a connection, as the list of connections gives it.',
	schema: text
};

/** The API, described for programs: OpenAPI 3.1. */
export const openapi = {
	openapi: '3.1.0',
	info: {
		title: 'Handover',
		version: '1',
		summary: 'The calculator, and how the connections of a workspace are.',
		description:
			'Everything but the estimate needs a key of a workspace, which is made in the settings and can change nothing. ' +
			'Every no has the same form: a code for programs and a sentence for people.',
		license: { name: 'MIT', identifier: 'MIT' }
	},
	servers: [{ url: '/', description: 'This installation.' }],
	paths: {
		'/api/v1/estimate': {
			post: {
				operationId: 'estimate',
				summary: 'What does the double work cost, and what should be connected first?',
				description:
					'Open to all, 60 calls a minute from one network address. The same input and seed give the same answer.',
				security: [],
				parameters: [
					asked('draws', 'How many versions of the business are tried; with none there is no spread.', {
						minimum: 0,
						maximum: MOST_DRAWS
					}),
					asked('seed', 'Where the draws begin.', { minimum: 0, maximum: HIGHEST_SEED })
				],
				requestBody: {
					required: true,
					content: { 'application/json': { schema: component('EstimateInput') } }
				},
				responses: answers(
					'The estimate.',
					'Estimate',
					...(['no_json', 'too_large', 'wrong_input', 'wrong_parameter', 'too_many'] as const)
				)
			}
		},
		'/api/v1/connections': {
			get: {
				operationId: 'connections',
				summary: 'The connections of the workspace, the oldest first.',
				security: keyed,
				responses: answers('All of them.', 'Connections', 'no_key')
			}
		},
		'/api/v1/connections/{id}/runs': {
			get: {
				operationId: 'runs',
				summary: 'The newest runs of a connection.',
				security: keyed,
				parameters: [connectionId, asked('limit', 'How many.', { minimum: 1, maximum: 200, default: 50 })],
				responses: answers('The runs.', 'Runs', 'no_key', 'not_here', 'wrong_parameter')
			}
		},
		'/api/v1/findings': {
			get: {
				operationId: 'findings',
				summary: 'What a person should see about the connections.',
				security: keyed,
				responses: answers('The open findings.', 'Findings', 'no_key')
			}
		}
	},
	components: {
		securitySchemes: {
			key: { type: 'http', scheme: 'bearer', description: 'A key of the workspace: ho_ and 40 hexadecimal digits.' }
		},
		schemas: { ...estimateSchemas, ...workspaceSchemas, ...refusalSchemas }
	}
};
