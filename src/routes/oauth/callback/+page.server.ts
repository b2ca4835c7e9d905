import { redirect } from '@sveltejs/kit';
import { ConnectorError } from '#connectors/connector-error.ts';
import { begunBy, finishSignIn } from '#lib/server/grants/finish.ts';
import { signInPage } from '#lib/server/grants/must-agree.ts';
import type { SignInState } from '#lib/server/grants/state.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { changer } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

/** Where systems send a person back to; what they say stands in the address, and is worth something once only. */
export const load: PageServerLoad = async (event) => {
	const { person, workspace } = changer(event);
	const { app } = event.locals;
	const answer = event.url.searchParams;
	let state: SignInState | undefined;
	let isFine: boolean;
	try {
		state = begunBy(app, { person: person.id, workspace: workspace.id }, answer);
		isFine = await finishSignIn(app, state, answer);
	} catch (failure) {
		if (!(failure instanceof Mistake || failure instanceof ConnectorError)) throw failure;
		const say = failure instanceof ConnectorError ? failure.say : failure.message;
		return { say, again: state ? signInPage(state.system, state.next) : '/systems' };
	}
	redirect(303, isFine ? state.next : `/systems/${state.system}`);
};
