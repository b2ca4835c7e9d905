import { redirect } from '@sveltejs/kit';
import { draftPlace } from '#lib/server/accounts/draft-place.ts';
import { guessPlace } from '#lib/server/accounts/guess-place.ts';
import { AddressTaken, signUp, signUpForm } from '#lib/server/accounts/sign-up.ts';
import { firstChannel } from '#lib/server/alarms/channels.ts';
import { checked } from '#lib/server/checked.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { asFailure, refuse } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

const ESTIMATE = 'handover-estimate';
const TAKEN = 'This address cannot be used for a new account. If it is yours, sign in with it.';
const CLOSED = 'New accounts are made by the person who runs this installation. Ask them for one.';

const isOpen = async ({ env, store }: App.Locals['app']): Promise<boolean> =>
	env.HANDOVER_SIGN_UP === 'open' || (await store.people.count()) === 0;

export const load: PageServerLoad = async ({ locals, cookies }) => {
	if (locals.person) redirect(303, '/home');
	return { open: await isOpen(locals.app), closed: CLOSED, hasEstimate: cookies.get(ESTIMATE) !== undefined };
};

export const actions = {
	default: async ({ request, locals: { app }, cookies, url, getClientAddress }) => {
		const fields = await formFields(request);
		const typed = shownAgain(fields, ['password']);
		try {
			if (!(await isOpen(app))) return refuse(403, 'form', CLOSED, typed);
			await app.signInLimits.attempt(getClientAddress(), `new:${fields.email ?? ''}`);
			const estimateId = cookies.get(ESTIMATE) ?? null;
			const country = await draftPlace(app.store, estimateId);
			const place = guessPlace(country, request.headers.get('accept-language') ?? '', fields.timeZone);
			const person = checked(signUpForm, fields);
			const { personId, workspaceId } = await signUp(app.store, person, place, estimateId, app.now());
			await firstChannel(app, workspaceId, person.email);
			const cookie = await app.sessions.begin(personId, url.protocol === 'https:');
			cookies.set(cookie.name, cookie.value, cookie.attributes);
			cookies.delete(ESTIMATE, { path: '/' });
		} catch (failure) {
			if (failure instanceof AddressTaken) return refuse(409, 'email', TAKEN, typed);
			return asFailure(failure, typed);
		}
		redirect(303, '/home');
	}
} satisfies Actions;
