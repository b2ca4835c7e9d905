import { ConnectorError } from './connector-error.ts';
import type { SignIn } from './contract.ts';

/** A check's answer: fine with what the work says, or the sentence of the `ConnectorError` that it ended in. */
export async function signInAnswer(work: () => Promise<string>): Promise<SignIn> {
	try {
		return { fine: true, say: await work() };
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		return { fine: false, say: failure.say, technical: failure.technical, kind: failure.kind };
	}
}
