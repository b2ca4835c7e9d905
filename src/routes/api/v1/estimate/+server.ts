import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { TooManyAttempts } from '#lib/server/accounts/sign-in-limits.ts';
import { estimateFor } from '#lib/server/api/estimate.ts';
import { limitedBody } from '#lib/server/limited-body.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { refusal } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

const LIMIT = 200_000;
const MOST_DRAWS = 100_000;

const asked = z.object({
	draws: z.coerce.number().int().min(0).max(MOST_DRAWS).optional(),
	seed: z.coerce.number().int().min(0).max(4_294_967_295).optional()
});

export const POST: RequestHandler = async ({ request, url, locals: { app }, getClientAddress }) => {
	try {
		await app.estimateLimits.take(getClientAddress());
		const options = asked.safeParse(Object.fromEntries(url.searchParams));
		if (!options.success) return refusal(422, 'wrong_draws', `draws is a whole number from 0 to ${MOST_DRAWS}.`);
		const body = await limitedBody(request, LIMIT);
		if (!body) return refusal(413, 'too_large', 'The input is larger than 200 kB, so it was not read.');
		return json(estimateFor(JSON.parse(Buffer.from(body).toString('utf8')), options.data));
	} catch (failure) {
		if (failure instanceof TooManyAttempts) return refusal(429, 'too_many', failure.message);
		if (failure instanceof SyntaxError) return refusal(400, 'no_json', 'The input is not valid JSON.');
		if (failure instanceof Mistake) return refusal(422, 'wrong_input', failure.message, failure.fields);
		throw failure;
	}
};
