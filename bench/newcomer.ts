import { startBrowser } from '../tests/support/browser.ts';
import { openHouse } from '../tests/support/house.ts';
import { playNewcomer } from '../tests/support/newcomer.ts';

/** `node bench/newcomer.ts`: what it takes from the sign-up to the first record, as fast as the pages allow. */
const real = await startBrowser();
if ('missing' in real) throw new Error(`This needs ${real.missing}.`);
const house = await openHouse();
try {
	const { interactions, took } = await playNewcomer(await real.browser.newPage(), house.address);
	// A person reads and looks for the key: two and a half seconds each is what people take who know what to do.
	const person = took / 1000 + interactions * 2.5;
	console.log(
		`${interactions} things to fill in or press; the pages take ${(took / 1000).toFixed(1)} s of it, with a person about ${person.toFixed(0)} s`
	);
} finally {
	await house.stop();
	await real.stop();
}
