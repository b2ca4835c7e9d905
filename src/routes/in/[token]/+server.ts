import { json } from '@sveltejs/kit';
import { TooManyAttempts } from '#lib/server/accounts/sign-in-limits.ts';
import { incomingKind } from '#lib/server/connections/incoming-kind.ts';
import { allowedOrigin, incomingSettings, isSuspect, thanksAddress } from '#lib/server/connections/incoming-rules.ts';
import { tokenHash } from '#lib/server/connections/incoming-token.ts';
import { receiveEntry } from '#lib/server/connections/receive-entry.ts';
import { wakeUp } from '#lib/server/connections/wake-up.ts';
import { limitedBody } from '#lib/server/limited-body.ts';
import type { RequestHandler } from './$types';
import { refused, taken } from './answers.ts';

const LIMIT = 1_000_000;

const wokenBy = async (app: App.Locals['app'], systemId: string): Promise<Response> => {
	try {
		await app.wakeUpLimits.take(systemId);
	} catch (refusal) {
		if (!(refusal instanceof TooManyAttempts)) throw refusal;
		return json({ received: false, say: refusal.message }, { status: 429, headers: { 'retry-after': '60' } });
	}
	await wakeUp(app, systemId);
	// WooCommerce saves a webhook only where its first message is answered with exactly this status.
	return json({ received: true }, { status: 200 });
};

const systemBehind = async (locals: App.Locals, token: string, request: Request) => {
	const system = await locals.app.store.systems.byIncomingHash(tokenHash(token));
	const settings = system ? incomingSettings(system) : {};
	const origin = system && allowedOrigin(settings, request.headers.get('origin'));
	const cors = origin ? { 'access-control-allow-origin': origin, vary: 'origin' } : null;
	return { system, settings, cors };
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { system, settings, cors } = await systemBehind(locals, params.token, request);
	if (!system) return refused(request, 404, 'There is no form at this address. Copy the address again from Handover.');
	if (!cors) return refused(request, 403, 'This website is not on the list of those that may send to this form.');
	const body = await limitedBody(request, LIMIT);
	if (!body) return refused(request, 413, 'It is larger than 1 MB, so it was not taken. Send it without files.', cors);
	if (incomingKind(system.connector) === 'wake-up') return wokenBy(locals.app, system.id);
	const contentType = request.headers.get('content-type') ?? '';
	const suspect = isSuspect(settings, contentType, body);
	await receiveEntry(locals.app, system, { contentType, body, suspect });
	return taken(request, cors, thanksAddress(settings));
};

export const OPTIONS: RequestHandler = async ({ locals, params, request }) => {
	const { cors } = await systemBehind(locals, params.token, request);
	const asked = {
		'access-control-allow-methods': 'POST',
		'access-control-allow-headers': 'content-type',
		'access-control-max-age': '600'
	};
	return new Response(null, { status: 204, headers: cors ? { ...cors, ...asked } : {} });
};

export const GET: RequestHandler = ({ request }) =>
	refused(request, 405, 'This address takes form entries by POST. There is nothing to see here.', {
		allow: 'POST, OPTIONS'
	});
