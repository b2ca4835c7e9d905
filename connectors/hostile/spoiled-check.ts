import type { Context, SignIn } from '../contract.ts';
import { check as good } from './shop.ts';

type Check = (context: Context) => Promise<SignIn>;

const after = (change: (answer: SignIn, context: Context) => SignIn): Check =>
	async function changed(context) {
		return change(await good(context), context);
	};

const throws: Check = async (context) => {
	const answer = await good(context);
	if (!answer.fine) throw new Error(answer.say);
	return answer;
};
const alwaysFine = after(() => ({ fine: true }));
const tells = after((answer, { secrets }) =>
	answer.fine ? answer : { fine: false, say: `The shop does not open with ${secrets.password}.` }
);
const mumbles = after((answer) => (answer.fine ? answer : { fine: false, say: 'ECONNREFUSED' }));
const fearful = after(() => ({ fine: false, say: 'The shop is closed today.' }));

/** Ways to break each promise of a check, by the promise. */
export const spoiledChecks: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
	'the check is fine when all is right': { fearful },
	'the check answers a wrong secret or setting with a sentence that tells no secret': {
		throws,
		alwaysFine,
		tells,
		mumbles
	},
	'the check answers an absent server with a sentence that tells no secret': { throws, alwaysFine, tells, mumbles }
};
