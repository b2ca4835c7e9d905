import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import type { Said } from '../rest/ask.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { siteAddress } from '../wordpress-site/site-address.ts';
import { askWebsite } from './site.ts';

const ABOUT = { method: 'GET', about: 'sign-in' } as const;

/** Who we are; where a security plugin hides users from everybody, whether form entries can be read. */
async function whoWeAre(context: Context): Promise<Said> {
	try {
		return await askWebsite(context, { ...ABOUT, address: '/users/me', parameters: { context: 'edit' } });
	} catch (failure) {
		const isHidden = failure instanceof ConnectorError && ['misconfigured', 'refused'].includes(failure.kind);
		if (!isHidden) throw failure;
		return askWebsite(context, { ...ABOUT, address: '/feedback', parameters: { context: 'edit', per_page: 1 } });
	}
}

/** Whether WordPress lets us in, and as whom. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const name = readPath((await whoWeAre(context)).json, 'name');
		const { host } = new URL(siteAddress(String(context.settings.baseUrl ?? '')));
		return `We are signed in at ${host}${typeof name === 'string' && name !== '' ? ` as ${name}` : ''}.`;
	});
