import { expect, test } from 'vitest';
import { sharedServer } from '../../tests/support/shared-server.ts';
import { needsSlow } from '../../tests/support/slow-server.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { bedAt, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';
import { ticket } from './ticket.ts';

await needsSlow(
	'a real Request Tracker',
	() => sharedServer('rt'),
	({ said }) => {
		const [url, password] = [said.BASE_URL ?? '', said.PASSWORD ?? ''];
		const bed = bedAt(url, password);

		sourceConformance(manifest, source, bed);
		destinationConformance(manifest, destination, bed);

		test('a ticket is read as it was made, with its first message and who asked', async () => {
			const values = { subject: 'Tilbud på <10> sykler', text: 'Ring meg.\nHilsen Åse', email: 'ase@saga.example' };
			const { id } = await ticket.write(contextAt(url, password), { key: freshKey(), values });
			const [newest] = (await source.streams.tickets?.latest(contextAt(url, password), 1)) ?? [];
			expect(newest).toMatchObject({ key: id, values: { ...values, status: 'new', queue: 'General', due: null } });
		});

		test('a subject keeps 200 characters', async () => {
			const subject = 'Sykkel '.repeat(40).trim();
			const receipt = await ticket.write(contextAt(url, password), { key: freshKey(), values: { subject } });
			const held = await ticket.readBack?.(contextAt(url, password), receipt);
			expect(held).toMatchObject({ subject: subject.slice(0, 200).trim(), text: subject });
		});

		test('the address may be that of the API or the one that people open', async () => {
			const plain = url.replace(/\/REST\/2\.0$/, '');
			expect(await destination.check(contextAt(plain, password))).toMatchObject({
				fine: true,
				say: expect.stringMatching(
					/^This is the Request Tracker 5[.\d]* at 127\.0\.0\.1:\d+\. We are signed in as root\.$/
				)
			});
		});

		test('a queue that is not there, and a token of nobody, are told', async () => {
			const context = { ...contextAt(url, password), options: { queue: 'Nowhere' } };
			const failure = await failureOf(ticket.write(context, { key: freshKey(), values: { subject: 'Puncture' } }));
			expect(failure).toMatchObject({ kind: 'forbidden', say: expect.stringContaining('Nowhere') });
			expect(await source.check(contextAt(url, '1-14-of-nobody', ''))).toMatchObject({ fine: false });
		});
	}
);
