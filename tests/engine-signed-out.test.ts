import { describe, expect, test } from 'vitest';
import { resend } from '#lib/server/attention/decide.ts';
import { releaseWaiting } from '#lib/server/connections/release.ts';
import { runNow } from '#lib/server/connections/run-now.ts';
import { checkSignIn } from '#lib/server/connections/sign-in-check.ts';
import { ConnectorError } from '#connectors/connector-error.ts';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

describe.each(databases)('%s', (_name, open) => {
	test('a password that was kept with another key is told in a sentence, and the records wait', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { id } = await bakery.system('contacts');
		const secrets = sealWith(Buffer.alloc(32, 1)).seal('{"password":"rugbrød"}', secretsPurpose(id));
		await bakery.store.systems.change(id, { secrets });
		bakery.shop.sell('Kari');
		const say = expect.stringMatching(/^The stored password of contacts cannot be opened.*Enter it again/);
		expect(await bakery.run()).toMatchObject({ say });
		await bakery.store.systems.change(id, { secrets: null });
		await bakery.run();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a system that has signed us out is left alone for a day, also when new records come', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari');
		await bakery.run();
		for (let hour = 0; hour < 23; hour += 1) {
			bakery.shop.sell(`customer ${hour}`);
			bakery.clock.forward(HOUR);
			await bakery.run();
			await bakery.untilQuiet();
		}
		expect(contacts.asked).toEqual(['write Kari']);
		const signInSay = 'The password of the address book has changed.';
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: false, signInSay });
		await bakery.pass(90, 30);
		expect(contacts.asked).toEqual(['write Kari', 'write Kari']);
	});

	test('after a new sign-in everything follows at once, and the system counts as signed in', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await bakery.run();
		contacts.mood = 'works';
		await checkSignIn(bakery.parts.room, await bakery.system('contacts'));
		await releaseWaiting(bakery.parts, await bakery.system('contacts'));
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: true });
	});

	test('a system that lets us in again by itself no longer counts as signed out', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		contacts.mood = 'works';
		await bakery.pass(25 * 60, 60);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: true, signInSay: null });
	});

	test('one record that a person sends again, and that arrives, brings along all that was waiting', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = ({ values }) => (values.name === 'Ola' ? 'refuses' : 'works');
		bakery.shop.sell('Ola');
		await bakery.run();
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Astrid');
		await bakery.run();
		contacts.mood = 'works';
		await resend(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Ola')).id);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Ola', 'Kari', 'Astrid']);
	});

	test('a source that has signed us out is not asked again at every slot, but after a new sign-in or a person’s word', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { shop, parts } = bakery;
		let readings = 0;
		let fits = false;
		shop.sell('Kari');
		shop.spoil = (pages) => {
			readings += 1;
			if (!fits) throw new ConnectorError('signed-out', { say: 'The mailbox wants another password.' });
			return pages;
		};
		for (let slot = 0; slot < 20; slot += 1) {
			bakery.clock.forward(HOUR);
			expect(await bakery.run()).toMatchObject({ say: 'The mailbox wants another password.' });
		}
		expect(readings).toBe(1);
		await runNow(parts, await bakery.connection());
		await bakery.workOff();
		expect(readings).toBe(2);
		bakery.clock.forward(DAY);
		await bakery.run();
		expect(readings).toBe(3);
		fits = true;
		await checkSignIn(parts.room, await bakery.system('the shop'));
		await releaseWaiting(parts, await bakery.system('the shop'));
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});
});
