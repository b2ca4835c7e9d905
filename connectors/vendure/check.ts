import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { askGraphql } from '../rest/graphql.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { WHO } from './documents.ts';
import { vendure } from './vendure.ts';

const DEFAULT = '__default_channel__';

/** Whether the shop lets us in, and as whom. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const data = await askGraphql(context, vendure, { document: WHO });
		const [who, channel] = [readPath(data, 'me.identifier'), readPath(data, 'activeChannel.code')];
		const where = channel === DEFAULT ? 'the default channel' : `the channel ${String(channel)}`;
		return `We are signed in as ${String(who)}, in ${where} of the shop at ${new URL(vendure.at(context).settings.baseUrl as string).host}.`;
	});
