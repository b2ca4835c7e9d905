import { ConnectorError } from '../connector-error.ts';
import type { Context, Settings, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import type { Action } from './action-settings.ts';
import { readApi, type Api } from './api-settings.ts';
import { askPage } from './ask-page.ts';
import { call } from './call.ts';
import { labelFor } from './field-settings.ts';
import { filledAddress } from './gaps.ts';
import { lookUp } from './look-up.ts';
import { BEGINNING } from './place.ts';
import { itemsOf, recordsOf } from './records.ts';
import { signInProblems } from './sign-in-settings.ts';

/** A reference that nobody has. */
const NOBODY = 'handover-checks-the-sign-in';
const ANY_ANSWER = [400, 402, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422, 428];

async function tryStreams(context: Context, { streams, ...api }: Api): Promise<string[]> {
	const said: string[] = [];
	for (const [name, stream] of Object.entries(streams)) {
		const answer = await askPage(context, { streams, ...api }, stream, BEGINNING);
		const found = answer ? recordsOf(itemsOf(answer, stream), stream, answer.host).length : 0;
		said.push(`${stream.label ?? labelFor(name)}: ${found} on the first page.`);
	}
	return said;
}

/** Some systems refuse a reference that is none of theirs, which says that they look at it. */
async function tryLookUp(context: Context, api: Api, action: Action): Promise<void> {
	const filled = filledAddress(action.lookUp?.path ?? '', { reference: NOBODY, key: NOBODY });
	const address = 'address' in filled ? filled.address : '';
	const { status } = await call(context, api, { method: 'GET', address, expect: ANY_ANSWER });
	if (status !== 400 && status !== 422) await lookUp(context, api, action, NOBODY, undefined);
}

async function tryActions(context: Context, api: Api): Promise<string[]> {
	const askable = Object.values(api.actions).filter((action) => action.lookUp !== undefined);
	for (const action of askable) await tryLookUp(context, api, action);
	if (askable.length > 0) return ['It can be asked whether a record has arrived.'];
	const { host } = await call(context, api, { method: 'GET', address: '', expect: ANY_ANSWER });
	return [`${host} answers. Whether it takes what is sent shows with the first record.`];
}

/** Whether the system lets us in, by asking for what it is read by, or by a look-up; nothing is written. */
export const checkApi = (context: Context, settings: Settings): Promise<SignIn> =>
	signInAnswer(async () => {
		const { api, problems } = readApi(settings);
		const [problem] = Object.values({ ...signInProblems(context.settings), ...problems });
		if (problem) throw new ConnectorError('misconfigured', { say: problem });
		const said = await tryStreams(context, api);
		const isTried = said.length > 0 && Object.values(api.actions).every((action) => action.lookUp === undefined);
		return [...said, ...(isTried ? [] : await tryActions(context, api))].join(' ');
	});
