import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

interface Described {
	readonly headers?: Readonly<Record<string, { required?: boolean }>>;
	readonly content: Readonly<Record<string, unknown>>;
}

interface Operation {
	readonly responses: Readonly<Record<string, Described>>;
}

/** The OpenAPI file as it is served. */
export interface Document {
	readonly openapi: string;
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** What an answer said, once it has been found to be as the file says. */
export interface Checked {
	readonly status: number;
	readonly headers: Headers;
	readonly body: unknown;
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The promises that the OpenAPI file makes, to hold real answers against. */
export const openContract = async (address: string) => {
	const document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as Document;
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats.default(ajv);
	ajv.addSchema(document, 'api');

	/** What is wrong with a value, by a pointer into the file; empty where nothing is. */
	const problems = (pointer: readonly string[], value: unknown): string[] => {
		const check = ajv.compile({ $ref: `api#/${pointer.map(escaped).join('/')}` });
		return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};

	return {
		document,
		problems,

		/** Holds an answer against what the file says of this operation: status, type, headers, and every field. */
		keeps: async (method: 'get' | 'post', path: string, answer: Response): Promise<Checked> => {
			const { status, headers } = answer;
			const described = document.paths[path]?.[method]?.responses[status];
			if (!described) throw new Error(`The file does not say that ${method} ${path} can answer ${status}.`);
			const [type = ''] = (headers.get('content-type') ?? '').split(';');
			expect(Object.keys(described.content)).toContain(type);
			for (const [name, { required }] of Object.entries(described.headers ?? {})) {
				if (required) expect(headers.get(name), name).not.toBeNull();
			}
			const body: unknown = await answer.json();
			const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'];
			expect(problems(pointer, body)).toEqual([]);
			return { status, headers, body };
		}
	};
};

export type Contract = Awaited<ReturnType<typeof openContract>>;
