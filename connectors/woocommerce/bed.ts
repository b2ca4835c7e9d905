import { testContext } from '../../tests/support/context.ts';
import type { Context, Settings } from '../contract.ts';
import { KEY, SECRET } from './fixtures/let-in.ts';
import type { Shop } from './fixtures/shop-server.ts';

/** Kari's bike shop, as the engine opens it. */
export const bedOn = (shop: Pick<Shop, 'url'> & Partial<Pick<Shop, 'ways'>>) => ({
	open: (settings: Settings = {}, options: Settings = {}, token = SECRET): Context =>
		testContext({
			settings: { baseUrl: `${shop.url}${shop.ways?.folder ?? ''}`, key: KEY, ...settings },
			secrets: { token },
			options: { existing: 'update', ...options }
		})
});
