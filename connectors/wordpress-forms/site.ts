import type { Context } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import type { Vendor } from '../rest/vendor.ts';
import { withoutTags } from '../wordpress-site/answers.ts';
import { atSite, type Site } from '../wordpress-site/at-site.ts';
import { basicHeader, pairOf, secretsOf } from '../wordpress-site/pair.ts';
import { readPath } from '#lib/domain/mapping/path.ts';

export const ROUTE = '/wp/v2';

const WHERE = 'in WordPress under Users, Profile, Application Passwords';

/** WordPress shows application passwords in groups of four, and takes them so or in one. */
const pair = (context: Context) => pairOf(context, 'user', 'application password');

export const website: Site = {
	words: {
		name: 'WordPress',
		key: 'The user name or the application password',
		where: WHERE,
		right:
			'Make the application password for a user who is an editor (form entries and comments) or an administrator (users).',
		absent:
			'WordPress answers, but it does not know what we ask for. Form entries need Jetpack or Jetpack Forms to be switched on in the website, with its contact form. Check the address in the settings of this system.'
	},
	signings: (context) => {
		const entered = pair(context);
		return [(_, url) => ({ url, headers: basicHeader(entered) })];
	}
};

export const wordpress: Vendor = {
	name: 'WordPress',
	complaint: (json) => {
		const message = readPath(json, 'message');
		return typeof message === 'string' ? { say: withoutTags(message) } : null;
	},
	// The door of the website signs; here is only what must not be told.
	signIn: async (context) => ({ headers: {}, parameters: {}, secrets: secretsOf(pair(context)) })
};

/** Asks the website one question below the routes of WordPress itself, see {@link ask}. */
export const askWebsite = (context: Context, asked: Asked): Promise<Said> =>
	ask(atSite(website, context), wordpress, { ...asked, address: `${ROUTE}${asked.address}` });
