import { describe, expect, test } from 'vitest';
import { resend } from '#lib/server/attention/decide.ts';
import { pause } from '#lib/server/connections/pause.ts';
import { receiveEntry } from '#lib/server/connections/receive-entry.ts';
import { resume } from '#lib/server/connections/resume.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const FORM = { connector: 'web-form', stream: 'entries' };
const entry = (name: string) => ({
	contentType: 'application/json',
	body: Buffer.from(JSON.stringify({ name })),
	suspect: false
});

describe.each(databases)('%s', (_name, open) => {
	test('while a connection is paused nothing is sent, whoever asks for it; when it goes on all follows in order', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = ({ values }) => (values.name === 'Kari' ? 'refuses' : 'down');
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		contacts.mood = 'works';
		await pause(bakery.parts, await bakery.connection());
		await resend(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Kari')).id);
		bakery.shop.sell('Astrid');
		bakery.clock.forward(48 * HOUR);
		await bakery.run();
		await bakery.untilQuiet();
		expect(contacts.stored).toEqual([]);
		await resume(bakery.parts, await bakery.connection());
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('entries that come while a connection is paused wait, and are carried when it goes on', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts }, source: FORM });
		await pause(bakery.parts, await bakery.connection());
		for (const name of ['Kari', 'Ola']) await receiveEntry(bakery.parts, await bakery.system('the shop'), entry(name));
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual([]);
		await resume(bakery.parts, await bakery.connection());
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
	});

	test('a run that is under way when its connection is paused ends what it has begun and begins nothing more', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv');
		contacts.onCall = async (_context, outgoing) => {
			if (outgoing?.values.name === 'Astrid') await pause(bakery.parts, await bakery.connection());
		};
		expect(await bakery.run()).toMatchObject({ say: null });
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
		contacts.onCall = () => undefined;
		await resume(bakery.parts, await bakery.connection());
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid', 'Per', 'Liv']);
	});
});
