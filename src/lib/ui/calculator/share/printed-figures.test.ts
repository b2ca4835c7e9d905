import { expect, test } from 'vitest';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import type { Counted } from './calculation.ts';
import { answeredRows, assumedEach, assumedForAll } from './printed-figures.ts';

function counted(draft = EXAMPLE): Counted {
	const { input } = readDraft(draft, {});
	if (!input) throw new Error('The example cannot be counted.');
	return { draft, input, priced: true };
}

test('what was answered stands as it was counted', () => {
	expect(answeredRows(counted(), 'en-GB')[0]).toEqual({
		handover: 'Orders → Xero',
		often: '28 to 44, usually 35 a week',
		minutes: '2.4 to 6.8 minutes, usually 4',
		who: 'Office, €22 an hour'
	});
});

test('what was assumed names its source, and the owner’s own figures are told apart', () => {
	const { rows, from } = assumedEach(counted(), 'en-GB');
	expect(rows.map((row) => row['slip_loss'])).toEqual([
		'€10 to €120, usually €40',
		'€40 (yours)',
		'€0 to €25, usually €5'
	]);
	expect(from).toMatch(/The share that never gets across: after .+, 20\d\d\./);
	expect(from).toContain('The boxes to fill in: our assumption.');

	const own = { ...EXAMPLE, own: { capture: '50' } };
	const all = assumedForAll(counted(own), 'en-GB');
	expect(all).toContainEqual({ figure: 'The share of saved time put to use', value: '50%', from: 'You' });
	expect(all).toContainEqual({
		figure: 'The share of boxes typed wrong',
		value: '0.2% to 2%, usually 0.5%',
		from: expect.stringMatching(/^After Garza/)
	});
	expect(all.every(({ value }) => value !== '')).toBe(true);
});
