import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { Api } from './api-settings.ts';
import { call, type Answer } from './call.ts';
import { askedBy } from './paging.ts';
import type { Place } from './place.ts';
import type { Stream } from './stream-settings.ts';
import { quoted, technicalOf } from './verdict.ts';

const JUDGED_HERE = [
	400, 402, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 418, 421, 422, 423, 424, 426, 428
];

/** Some systems answer with 404 behind the last page of a list. */
const endsWith404 = ({ paging }: Stream, { at }: Place): boolean =>
	at !== null && (paging.kind === 'page' || paging.kind === 'offset');

const notTaken = (answer: Answer): ConnectorError => {
	const { host, status } = answer;
	const why =
		status === 404 || status === 410 ? 'has nothing at the address that we read from' : 'does not take our question';
	return new ConnectorError('misconfigured', {
		say: `${host} ${why}.${quoted(answer)} Look in the settings of this system at the address, the parameters and the pages of what is read.`,
		technical: technicalOf(answer, 'GET')
	});
};

/** Asks for one page of a list; null behind its end. Throws `ConnectorError`. */
export async function askPage(
	context: Context,
	api: Api,
	stream: Stream,
	place: Place,
	more: Stream['parameters'] = {}
): Promise<Answer | null> {
	const { at, since } = place;
	const isLink = stream.paging.kind === 'next-link' || stream.paging.kind === 'link-header';
	const asked = {
		...stream.parameters,
		...(stream.since && since !== null ? { [stream.since.parameter]: since } : {}),
		...askedBy(stream.paging, at),
		...more
	};
	// A link holds everything that its page is asked by.
	const listed = stream.ask?.(asked) ?? { address: stream.path, parameters: asked };
	const question = isLink && at !== null ? { address: String(at) } : listed;
	const answer = await call(context, api, { method: 'GET', ...question, expect: JUDGED_HERE });
	if (answer.status === 404 && endsWith404(stream, place)) return null;
	if (answer.status >= 400) throw notTaken(answer);
	const { json } = answer;
	return json === undefined || !stream.reads ? answer : { ...answer, json: stream.reads(json) };
}
