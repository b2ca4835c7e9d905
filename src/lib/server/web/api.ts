import { json } from '@sveltejs/kit';
import { workspaceOfToken } from '../accounts/api-tokens.ts';
import { newId } from '../persistence/id.ts';

/** Every way in which the API says no, with its status. */
export const REFUSALS = {
	no_json: 400,
	no_key: 401,
	not_here: 404,
	wrong_method: 405,
	too_large: 413,
	wrong_input: 422,
	wrong_parameter: 422,
	too_many: 429,
	failed: 500
} as const;

export type Refusal = keyof typeof REFUSALS;

interface More {
	readonly fields?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of the API that says no, in the one form that the OpenAPI file describes. */
export const refusal = (code: Refusal, say: string, { fields, headers }: More = {}): Response =>
	json({ error: { code, say, ...(fields ? { fields } : {}) } }, { status: REFUSALS[code], headers });

/** Does the work of an address of the API; what nobody foresaw is logged and has the same form as any other no. */
export const answering = async (locals: App.Locals, work: () => Promise<Response>): Promise<Response> => {
	try {
		return await work();
	} catch (failure) {
		const id = newId();
		locals.app.log.error({ err: failure, id }, 'the API failed');
		return refusal('failed', `Something went wrong on our side. Nothing was changed. It stands in the log as ${id}.`);
	}
};

interface Asked {
	readonly locals: App.Locals;
	readonly request: Request;
}

/** Answers for the workspace whose key was sent, or says that none was. */
export const withKey = (
	{ locals, request }: Asked,
	answer: (workspaceId: string) => Promise<Response>
): Promise<Response> =>
	answering(locals, async () => {
		const workspaceId = await workspaceOfToken(locals.app, request.headers.get('authorization'));
		if (workspaceId) return answer(workspaceId);
		const say = 'Send a key of this workspace as “Authorization: Bearer …”. Keys are made in the settings.';
		return refusal('no_key', say, { headers: { 'www-authenticate': 'Bearer' } });
	});

/** For every method that an address does not have. */
export const onlyTakes =
	(method: 'GET' | 'POST') =>
	({ request }: Pick<Asked, 'request'>): Response =>
		refusal('wrong_method', `This address takes ${method}, and not ${request.method}.`, { headers: { allow: method } });
