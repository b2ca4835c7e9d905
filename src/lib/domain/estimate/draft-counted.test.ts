import { expect, test } from 'vitest';
import { draftShape } from './draft.ts';
import { EXAMPLE } from './example-draft.ts';
import { readDraft } from './read-draft.ts';

const counting = (slips: [string, string]) =>
	draftShape.parse({ ...EXAMPLE, handovers: EXAMPLE.handovers.map((one) => ({ ...one, counted: { slips } })) });

test('enquiries that were counted stand for the share, whatever was guessed', () => {
	const draft = counting(['3', '60']);
	for (const one of draft.handovers) one.own.slip_share = '20';
	expect(readDraft(draft, {}).input?.handovers.map(({ slip_share }) => slip_share)).toEqual([
		{ x: 3, n: 60 },
		{ x: 3, n: 60 },
		{ x: 3, n: 60 }
	]);
});

test.each([
	['', ''],
	['3', ''],
	['', '60']
])('until both figures are there nothing is counted: %s of %s', (x, n) => {
	expect(readDraft(counting([x, n]), {}).input).toEqual(readDraft(EXAMPLE, {}).input);
});

test.each([
	['61', '60'],
	['1.5', '60'],
	['-1', '60'],
	['0', '0'],
	['three', '60'],
	['5 %', '60']
])('%s of %s is no count: the handover waits and says why', (x, n) => {
	const { input, read } = readDraft(counting([x, n]), {});
	expect(input).toBeNull();
	expect(read.get('handover.contact-form-to-crm.~forms.~crm.counted_slips')).toMatchObject({ fine: false });
});

test('a draft from before anything could be counted is still read', () => {
	expect(draftShape.parse(EXAMPLE)).toEqual(EXAMPLE);
});
