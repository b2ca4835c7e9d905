import { json } from '@sveltejs/kit';
import { workspaceOfToken } from '../accounts/api-tokens.ts';

/** An answer of the API that says no, in the one form that the OpenAPI file describes. */
export const refusal = (status: number, code: string, say: string, fields?: Readonly<Record<string, string>>) =>
	json({ error: { code, say, ...(fields ? { fields } : {}) } }, { status });

/** Answers for the workspace whose key was sent, or says that none was. */
export const withKey = async (
	{ locals, request }: { locals: App.Locals; request: Request },
	answer: (workspaceId: string) => Promise<Response>
): Promise<Response> => {
	const workspaceId = await workspaceOfToken(locals.app, request.headers.get('authorization'));
	if (workspaceId) return answer(workspaceId);
	const no = refusal(
		401,
		'no_key',
		'Send a key of this workspace as “Authorization: Bearer …”. Keys are made in the settings.'
	);
	no.headers.set('www-authenticate', 'Bearer');
	return no;
};
