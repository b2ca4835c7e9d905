import { ConnectorError } from './connector-error.ts';
import type { SignIn } from './contract.ts';

/** A check sends no record, so that a no to it is about the address or another setting. */
const aboutSettings = (say: string): string =>
	say
		.replace('this record', 'our question')
		.replace(/Correct the record and send it again.*$/, 'Check the address and the other settings of this system.');

/** A check's answer: fine with what the work says, or the sentence of the `ConnectorError` that it ended in. */
export async function signInAnswer(work: () => Promise<string>): Promise<SignIn> {
	try {
		return { fine: true, say: await work() };
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		const { say, technical, kind } = failure;
		if (kind === 'refused') return { fine: false, say: aboutSettings(say), technical, kind: 'misconfigured' };
		return { fine: false, say, technical, kind };
	}
}
