import { redirect } from '@sveltejs/kit';
import { NOT_SIGNED_IN, signIn, signInForm } from '#lib/server/accounts/sign-in.ts';
import { checked } from '#lib/server/checked.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { safeNext } from '#lib/server/web/guard.ts';
import { asFailure, refuse } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (locals.person) redirect(303, next);
	return { next };
};

export const actions = {
	default: async ({ request, locals: { app }, cookies, url, getClientAddress }) => {
		const fields = await formFields(request);
		const typed = shownAgain(fields, ['password']);
		try {
			const personId = await signIn(app.store, app.signInLimits, checked(signInForm, fields), getClientAddress());
			if (!personId) return refuse(400, 'form', NOT_SIGNED_IN, typed);
			const cookie = await app.sessions.begin(personId, url.protocol === 'https:');
			cookies.set(cookie.name, cookie.value, cookie.attributes);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, safeNext(url.searchParams.get('next')));
	}
} satisfies Actions;
