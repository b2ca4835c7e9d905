import type { Context, SignIn } from '../contract.ts';
import { ask } from '../rest/ask.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { noServer, ntfy, topicOf } from './ntfy.ts';

/** Asks whether we may follow the topic: ntfy tells nobody beforehand whether he may write to it. */
export const checkTopic = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const topic = topicOf(context);
		const { status } = await ask(context, ntfy, { method: 'GET', address: `/${topic}/auth`, expect: [403, 404, 405] });
		if (status === 403) {
			return `ntfy is there and does not let us read the topic “${topic}”. That is right for a token that may only write; whether it may shows with the first message.`;
		}
		if (status >= 400) throw noServer(context, status);
		return `ntfy knows us at the topic “${topic}”. Whether we may write to it shows with the first message.`;
	});
