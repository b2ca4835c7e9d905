import { json } from '@sveltejs/kit';
import { TooManyAttempts } from '#lib/server/accounts/sign-in-limits.ts';
import { limitedBody } from '#lib/server/limited-body.ts';
import { receivePing, type Ping } from '#lib/server/watches/receive-ping.ts';
import type { RequestHandler } from './$types';

const LIMIT = 10_000;
const MOST_RECORDS = 10_000_000;

const refused = (status: number, say: string, headers: Readonly<Record<string, string>> = {}): Response =>
	json({ received: false, say }, { status, headers });

const recordsOf = (url: URL): number | null | 'wrong' => {
	const typed = url.searchParams.get('records');
	if (typed === null) return null;
	return /^\d{1,8}$/.test(typed) && Number(typed) <= MOST_RECORDS ? Number(typed) : 'wrong';
};

const saidBy = async (request: Request): Promise<string> =>
	Buffer.from((await limitedBody(request, LIMIT)) ?? []).toString('utf8');

const take: RequestHandler = async ({ locals, params, request, url }) => {
	const { app } = locals;
	const records = recordsOf(url);
	if (records === 'wrong') return refused(400, 'Write the number of records as ?records=12.');
	try {
		await app.pingLimits.take(params.token);
	} catch (refusal) {
		if (!(refusal instanceof TooManyAttempts)) throw refusal;
		return refused(429, 'These are more pings than we take in a minute.', { 'retry-after': '60' });
	}
	const sign: Ping['sign'] = params.sign === 'start' ? 'start' : params.sign === 'fail' ? 'fail' : 'done';
	const isKnown = await receivePing(app, params.token, {
		sign,
		records,
		said: sign === 'fail' ? await saidBy(request) : ''
	});
	if (!isKnown) return refused(404, 'Nothing is watched at this address. Copy the address again from Handover.');
	return json({ received: true }, { headers: { 'cache-control': 'no-store' } });
};

export const GET = take;
export const HEAD = take;
export const POST = take;
