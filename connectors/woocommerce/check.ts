import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { ask } from '../rest/ask.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { atSite } from '../wordpress-site/at-site.ts';
import { siteAddress } from '../wordpress-site/site-address.ts';
import { askShop, shop, woocommerce } from './shop.ts';

const JUDGED = [400, 404];

/** Whether the shop lets us in, and which one it is. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		await askShop(context, { method: 'GET', address: '/orders', parameters: { per_page: 1 }, about: 'shop' });
		const index = { method: 'GET', address: '/', parameters: { _fields: 'name' }, expect: JUDGED } as const;
		const { json } = await ask(atSite(shop, context), woocommerce, index);
		const name = readPath(json, 'name');
		const { host } = new URL(siteAddress(String(context.settings.baseUrl ?? '')));
		return `This is the shop ${typeof name === 'string' && name.trim() !== '' ? `${name} at ${host}` : `at ${host}`}.`;
	});
