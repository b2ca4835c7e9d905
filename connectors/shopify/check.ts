import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askShop } from './shopify.ts';

/** Whether the shop lets us in, and which one it is. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const data = await askShop(context, { document: 'query Shop { shop { name myshopifyDomain } }' });
		return `This is the shop ${String(readPath(data, 'shop.name'))} at ${String(readPath(data, 'shop.myshopifyDomain'))}.`;
	});
