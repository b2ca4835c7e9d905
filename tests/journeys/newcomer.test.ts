import { expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { openHouse } from '../support/house.ts';
import { playNewcomer } from '../support/newcomer.ts';
import { needs } from '../support/real-server.ts';

needs(await startBrowser(), ({ browser }) => {
	test.each([1280, 390])(
		'a newcomer sees the first record arrive after at most 25 things to fill in or press, at %d px',
		async (width) => {
			const house = await openHouse();
			const context = await browser.newContext({ viewport: { width, height: 800 } });
			try {
				const { interactions } = await playNewcomer(await context.newPage(), house.address);
				expect(interactions).toBeLessThanOrEqual(25);
			} finally {
				await context.close();
				await house.stop();
			}
		}
	);
});
