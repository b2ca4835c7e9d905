import type { Context, Http, HttpRequest, HttpResponse, SourceStream } from '../contract.ts';
import { complained, isAboutRights, isElsewhere } from './answers.ts';
import { notLetIn, type SiteWords } from './refusals.ts';
import { siteAddress, waysTo } from './site-address.ts';

/** How a question to a website is signed; the ways are tried one after the other where one is not taken. */
export type Signing = (
	request: HttpRequest,
	url: URL
) => { readonly url: URL; readonly headers: HttpRequest['headers'] };

export interface Site {
	readonly words: SiteWords;
	/** Throws `ConnectorError` (signed-out) where nothing has been entered to sign with. */
	readonly signings: (context: Context, site: URL) => readonly Signing[];
}

const JUDGED_HERE = [400, 401, 403, 404, 405];

/** Behind the last page, lists of WordPress answer with a failure. */
const asNothing = (answer: HttpResponse): HttpResponse =>
	answer.status === 400 && complained(answer)?.code === 'rest_post_invalid_page_number'
		? { ...answer, status: 200, body: '[]' }
		: answer;

function siteHttp(context: Context, { words, signings }: Site, site: string): Http {
	const hands = signings(context, new URL(site));
	let [way, hand] = [0, 0];

	const send = async (request: HttpRequest): Promise<HttpResponse> => {
		const url = waysTo(site, new URL(request.url))[way] ?? new URL(request.url);
		const signed = hands[hand]?.(request, url) ?? { url, headers: {} };
		const expect = [...(request.expect ?? []), ...JUDGED_HERE];
		const headers = { ...request.headers, ...signed.headers };
		const answer = await context.http.send({ ...request, url: signed.url.href, headers, expect });
		if (isElsewhere(answer)) return elsewhere(request, answer);
		const isKnown = answer.status !== 401 || isAboutRights(complained(answer));
		if (isKnown || hand + 1 >= hands.length) return answer;
		hand += 1;
		return send(request);
	};

	/** Remembers the way that leads to the API; back at the first where none does. */
	const elsewhere = async (request: HttpRequest, answer: HttpResponse): Promise<HttpResponse> => {
		way += 1;
		if (waysTo(site, new URL(request.url))[way]) return send(request);
		way = 0;
		return answer;
	};

	return {
		send: async (request) => {
			const answer = await send(request);
			const failure = notLetIn(words, new URL(request.url), answer);
			if (failure) throw failure;
			return asNothing(answer);
		}
	};
}

/** A run has one context for all its calls, so what is learnt of a website is learnt once. */
const known = new WeakMap<Site, WeakMap<Context, Context>>();

/** The context with a door to the API of its website: `baseUrl` is where that is, and every question is signed. */
export function atSite(site: Site, context: Context): Context {
	const contexts = known.get(site) ?? new WeakMap<Context, Context>();
	known.set(site, contexts);
	const before = contexts.get(context);
	if (before) return before;
	const address = siteAddress(String(context.settings.baseUrl ?? ''));
	const settings = { ...context.settings, baseUrl: `${address}/wp-json` };
	const there = { ...context, settings, http: siteHttp(context, site, address) };
	contexts.set(context, there);
	return there;
}

/** A stream that is read through the door of its website. */
export const streamAtSite = (site: Site, stream: SourceStream): SourceStream => ({
	now: (context) => stream.now(atSite(site, context)),
	latest: (context, count) => stream.latest(atSite(site, context), count),
	async *read(context, cursor, since) {
		yield* stream.read(atSite(site, context), cursor, since);
	}
});
