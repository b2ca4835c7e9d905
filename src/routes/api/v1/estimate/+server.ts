import { json } from '@sveltejs/kit';
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { TooManyAttempts } from '#lib/server/accounts/sign-in-limits.ts';
import { estimateInput } from '#lib/server/api/estimate.ts';
import { estimateQuery, tooMuchWork } from '#lib/server/api/estimate-query.ts';
import { limitedBody } from '#lib/server/limited-body.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { answering, onlyTakes, refusal } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

const LIMIT = 200_000;
const JSON_TEXT = new TextDecoder('utf-8', { fatal: true });

const readJson = (body: Uint8Array): unknown => {
	try {
		return JSON.parse(JSON_TEXT.decode(body));
	} catch {
		return undefined;
	}
};

const wrongParameters = (fields: Record<string, string>): Response =>
	refusal('wrong_parameter', Object.values(fields).join(' '), { fields });

const estimate = async (request: Request, parameters: URLSearchParams): Promise<Response> => {
	const body = await limitedBody(request, LIMIT);
	if (!body) return refusal('too_large', 'The input is larger than 200 kB, so it was not read.');
	const raw = readJson(body);
	if (raw === undefined) return refusal('no_json', 'The input is not valid JSON in UTF-8.');
	const input = estimateInput(raw);
	const asked = estimateQuery(parameters);
	if ('wrong' in asked) return wrongParameters(asked.wrong);
	const say = tooMuchWork(asked.options.draws ?? 0, input.handovers.length);
	return say ? wrongParameters({ draws: say }) : json(estimateAnswer(input, asked.options));
};

export const POST: RequestHandler = ({ request, url, locals, getClientAddress }) =>
	answering(locals, async () => {
		try {
			await locals.app.estimateLimits.take(getClientAddress());
			return await estimate(request, url.searchParams);
		} catch (failure) {
			if (failure instanceof TooManyAttempts) {
				const headers = { 'retry-after': String(failure.minutes * 60) };
				return refusal('too_many', failure.message, { headers });
			}
			if (failure instanceof Mistake) return refusal('wrong_input', failure.message, { fields: failure.fields });
			throw failure;
		}
	});

export const fallback: RequestHandler = onlyTakes('POST');
