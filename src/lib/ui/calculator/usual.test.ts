import { describe, expect, test } from 'vitest';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { HANDOVER_FIELDS } from '#lib/domain/estimate/draft-own.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { sayFigure } from './say-figure.ts';
import { hourNote, noteFor, usualOf } from './usual.ts';

const manner = { locale: 'en-GB', currency: 'EUR' };
const [orders, enquiries] = EXAMPLE.handovers;
if (!orders || !enquiries) throw new Error('The example has lost its handovers.');

test.each([
	[[2, 4.1, 8] as const, 'minutes' as const, '2 to 8 minutes, usually 4.1'],
	[[0.002, 0.005, 0.02] as const, 'share' as const, '0.2% to 2%, usually 0.5%'],
	[[10, 40, 120] as const, 'money' as const, '€10 to €120, usually €40'],
	[[1.3, 1.38, 1.5] as const, 'number' as const, '1.3 to 1.5, usually 1.38'],
	[12, 'number' as const, '12']
])('%j in %s is written "%s"', (range, unit, words) => {
	expect(sayFigure(range, unit, manner)).toBe(words);
});

describe('what stands for a blank', () => {
	test('comes from the very handover where the catalogue knows it, else from its kind', () => {
		expect(usualOf(orders, 'minutes', 'EUR')).toEqual([2, 4.1, 8]);
		expect(usualOf({ ...orders, usualMinutes: null }, 'minutes', 'EUR')).toEqual([2, 3, 6]);
	});

	test('is said for every question, and for what only the owner knows it is said that nothing is counted', () => {
		for (const field of HANDOVER_FIELDS) {
			expect(noteFor(field, usualOf(orders, field, 'EUR'), undefined, manner)).toMatch(
				field.startsWith('delay_') && field !== 'delay_rate' ? /until you say/ : /our assumption/
			);
		}
		expect(noteFor('slip_loss', usualOf(enquiries, 'slip_loss', 'EUR'), undefined, manner)).toBe(
			'Nothing is counted for this until you say.'
		);
	});

	test('stands in the owner’s currency', () => {
		expect(usualOf(orders, 'escape_cash', 'NOK')).toEqual([0, 115, 805]);
	});
});

test('one typed figure that was spread out says so', () => {
	const { read } = readDraft(EXAMPLE, {});
	expect(noteFor('minutes', null, read.get(`handover.${orders.id}.minutes`), manner)).toBe(
		'Counted as 2.4 to 6.8 minutes, usually 4.'
	);
});

test('the note beside the wage follows the country, and the owner’s own figure', () => {
	const norway: Draft = { ...EXAMPLE, country: 'NO', currency: 'NOK' };
	expect(hourNote(norway, readDraft(norway, {}).read, manner)).toMatch(/1\.38 times/);
	const own: Draft = { ...norway, own: { multiplier: '1,2' } };
	expect(hourNote(own, readDraft(own, {}).read, manner)).toMatch(/1\.2 times/);
});
