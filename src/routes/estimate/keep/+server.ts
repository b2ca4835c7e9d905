import { error, redirect } from '@sveltejs/kit';
import { keepEstimate } from '#lib/server/estimates/keep.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import type { RequestHandler } from './$types';

const AN_HOUR = 3600;

export const POST: RequestHandler = async ({ request, locals: { app, workspace }, cookies, url }) => {
	const { draft = '' } = await formFields(request);
	let id: string;
	try {
		id = await keepEstimate(app, workspace?.id ?? null, draft);
	} catch (failure) {
		if (failure instanceof Mistake) error(422, failure.message);
		throw failure;
	}
	if (workspace) redirect(303, '/home');
	const secure = url.protocol === 'https:';
	cookies.set('handover-estimate', id, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: AN_HOUR, secure });
	redirect(303, '/sign-up');
};
