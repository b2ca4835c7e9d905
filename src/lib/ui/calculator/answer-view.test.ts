import { describe, expect, test } from 'vitest';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { answerDraft } from '#lib/server/calculator/answer-draft.ts';
import { answerView } from './answer-view.ts';

function viewOf(draft: Draft) {
	const { drawn, pairs, reading } = answerDraft(draft);
	if (!drawn) throw new Error('Nothing could be counted.');
	return answerView({ draft, ...drawn, pairs, priced: reading.unpriced.length === 0 }, 'en-GB');
}

const having = (change: (draft: Draft) => void): Draft => {
	const draft = structuredClone(EXAMPLE);
	change(draft);
	return draft;
};

const bakery = viewOf(EXAMPLE);
const advice = typeof bakery.advice === 'object' ? bakery.advice : null;

describe('the bakery of the example', () => {
	test('reads a range first, and how sure we are of it', () => {
		expect(bakery.words.sentence).toMatch(
			/^Typing things twice probably costs you €[\d,]+ to €[\d,]+ a year, most likely/
		);
		expect(bakery.words.sureness).not.toBe('');
	});

	test('is told what to connect first and why, and one at a time', () => {
		expect(advice?.plan[0]?.reason[0]).toBe('Connect orders (WooCommerce → Xero) first.');
		expect(advice?.plan[0]?.orLeave).toMatch(/below about .* a week/);
		expect(advice?.plan.length).toBeLessThanOrEqual(3);
		// The first is the best single one too, so there is nothing to say about that.
		expect(advice?.ifOnlyOne).toBeNull();
	});

	test('is told to leave the newsletter as it is, and from how many on that changes', () => {
		expect(advice?.leave.map(({ reason }) => reason.join(' '))).toEqual([
			expect.stringMatching(/^Leave newsletter sign-ups .* as it is\. It would pay from about .* a week\.$/)
		]);
	});

	test('sees every handover in the chart, work, mistakes and lost records apart, inside its spread', () => {
		const { spec, lines } = bakery.chart;
		expect(spec.series.map(({ name }) => name)).toEqual(['Work', 'Mistakes', 'Lost records']);
		expect(lines).toHaveLength(3);
		spec.labels.forEach((_, at) => {
			const whole = spec.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
			expect(whole).toBeGreaterThan(spec.band?.low[at] ?? 0);
			expect(whole).toBeLessThan(spec.band?.high[at] ?? 0);
		});
	});

	test('finds every way to connect, the one that was counted among them', () => {
		for (const card of [...(advice?.plan ?? []), ...(advice?.leave ?? [])]) {
			expect(bakery.ways[card.id]?.map(({ level }) => level)).toContain(card.level);
			expect(bakery.ways[card.id]?.at(-1)?.level).toBe('custom');
		}
	});

	test('reads what is not counted', () => {
		expect(bakery.notCounted.length).toBeGreaterThan(3);
	});
});

test('without the worth of a lost enquiry, the page says that none is counted', () => {
	const silent = having(({ handovers: [, enquiries] }) => enquiries && (enquiries.own = {}));
	expect(viewOf(silent).notCounted[0]).toMatch(/What a lost one is worth, for enquiries/);
});

test('while no hour has a price there are hours and no advice', () => {
	const view = viewOf(having(({ roles: [office] }) => office && (office.wage = '')));
	expect(view.advice).toBe('no-price');
	expect(view.words.headline).toMatch(/hours a year$/);
	expect(view.chart.spec.unit).toBe('hours');
});

test('while the ways are looked up there is no advice', () => {
	const { drawn } = answerDraft(EXAMPLE);
	if (!drawn) throw new Error('Nothing could be counted.');
	expect(answerView({ draft: EXAMPLE, ...drawn, pairs: {}, priced: true }, 'en-GB').advice).toBe('looking-up');
});

test('where a look-up failed there is custom work at least', () => {
	const { drawn, pairs } = answerDraft(EXAMPLE);
	if (!drawn) throw new Error('Nothing could be counted.');
	const failed = Object.fromEntries(Object.keys(pairs).map((path) => [path, null]));
	const view = answerView({ draft: EXAMPLE, ...drawn, pairs: failed, priced: true }, 'en-GB');
	for (const ways of Object.values(view.ways)) expect(ways.map(({ level }) => level)).toEqual(['custom']);
});

test('thousands of orders a day are counted, and the page asks whether that can be', () => {
	const busy = having(({ events: [orders] }) => orders && ((orders.volume = '2000'), (orders.period = 'day')));
	expect(viewOf(busy).crowded).toBe(true);
});
