import { expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import { contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { message } from './message.ts';

// The specification is of 2021: it has neither `chat.delete` nor our reference (`metadata`).
needs(await specMock('slack'), ({ url }) => {
	const values = { text: 'Order 1001 from Salong Saga' };

	test('the check is as Slack wants it', async () => {
		expect(await destination.check(contextAt(url))).toMatchObject({ fine: true });
	});

	test('and so is a message that is sent, changed, looked for and read back', async () => {
		const sent = await message.write(contextAt(url), { key: freshKey(), values });
		expect(sent.outcome).toBe('created');
		const changed = await message.write(contextAt(url), { key: freshKey(), values, earlier: sent });
		expect(changed.outcome).toBe('updated');
		expect(await message.lookUp?.(contextAt(url), freshKey())).toBeNull();
		expect(await message.readBack?.(contextAt(url), sent)).toBeTypeOf('object');
	});

	test('and the list of channels', async () => {
		expect((await message.choices?.channel?.(contextAt(url)))?.length).toBeGreaterThan(0);
	});
});
