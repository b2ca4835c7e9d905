import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftShape } from './draft.ts';
import type { Draft, Scenario } from './draft.ts';
import { EXAMPLE } from './example-draft.ts';
import { quickRange } from './quick-range.ts';
import { readDraft } from './read-draft.ts';
import { readScenario } from './scenarios.ts';

const LEVELS = Object.fromEntries(EXAMPLE.handovers.map(({ id }) => [id, ['connector', 'custom'] as const]));
const [orders] = EXAMPLE.handovers.map(({ id }) => id);
const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
	id: 'scenario-1',
	name: 'What if',
	volume: '',
	hire: null,
	figures: {},
	...changes
});
const read = (changes: Partial<Scenario>, draft: Draft = EXAMPLE) => readScenario(draft, scenario(changes), LEVELS);
const costOf = ({ input }: { input: ReturnType<typeof readDraft>['input'] }): number =>
	input ? quickRange(input).total_cost.mean : NaN;
const COUNTED: [string, string] = ['3', '60'];
const today = readDraft(EXAMPLE, LEVELS);

describe('a scenario', () => {
	test('that changes nothing answers as the calculation itself', () => {
		expect(read({}).input).toEqual(today.input);
		expect(read({ volume: '100' }).input).toEqual(today.input);
		expect(read({ volume: '100 %' }).input).toEqual(today.input);
	});

	test('at half the volume has half of every volume and costs half', () => {
		const { input } = read({ volume: '50' });
		expect(input?.events['order.woocommerce']?.volume).toEqual([14, 17.5, 21.875]);
		expect(costOf({ input })).toBeCloseTo(costOf(today) / 2, 6);
	});

	test('after a hire lets the new person do all the typing, at their wage', () => {
		const { input, unpriced } = read({ hire: { name: 'New person', wage: '44', full: false } });
		expect(unpriced).toEqual([]);
		expect(new Set(input?.handovers.map(({ role }) => role)).size).toBe(1);
		expect(input?.roles['hire.scenario-1']?.gross_hourly_wage).toBe(44);
		expect(costOf({ input })).toBeGreaterThan(costOf(today));
		expect(read({ hire: { name: 'New person', wage: '', full: false } }).unpriced).toEqual(['hire.scenario-1']);
	});

	test('with other figures takes them instead of those of today, wherever they stand', () => {
		const { input } = read({
			figures: {
				'event.order.woocommerce.volume': '70',
				'role.role-1.wage': '30',
				[`handover.${orders}.minutes`]: ['1', '2', '3'],
				[`handover.${orders}.slip_share`]: '0',
				'own.horizon_years': '5'
			}
		});
		expect(input?.events['order.woocommerce']?.volume).toEqual([56, 70, 87.5]);
		expect(input?.events['form-entry.~forms']?.volume).toEqual(today.input?.events['form-entry.~forms']?.volume);
		expect(input?.roles['role-1']?.gross_hourly_wage).toBe(30);
		expect(input?.handovers[0]).toMatchObject({ minutes: [0.5, 2, 3.5], slip_share: 0 });
		expect(input?.global.horizon_years).toBe(5);
	});

	test('does not scale a volume that was said anew for it', () => {
		const { input } = read({ volume: '50', figures: { 'event.order.woocommerce.volume': '70' } });
		expect(input?.events['order.woocommerce']?.volume).toEqual([56, 70, 87.5]);
		expect(input?.events['form-entry.~forms']?.volume).toEqual([4.8, 6, 7.5]);
	});

	test('does not hold a count of today against a share that is to be another one', () => {
		const counting = {
			...EXAMPLE,
			handovers: EXAMPLE.handovers.map((one) => ({ ...one, counted: { slips: COUNTED } }))
		};
		const { input } = read({ figures: { [`handover.${orders}.slip_share`]: '8' } }, counting);
		expect(input?.handovers.map(({ slip_share }) => slip_share)).toEqual([0.08, { x: 3, n: 60 }, { x: 3, n: 60 }]);
	});

	test.each(['half', '-50', '2000', '1.234'])(
		'waits with a sentence where the percentage cannot be: “%s”',
		(volume) => {
			expect(read({ volume })).toMatchObject({
				input: null,
				volume: { fine: false, say: expect.stringMatching(/percent/) }
			});
		}
	);

	test('of something that is gone changes nothing', () => {
		expect(read({ figures: { 'handover.gone.minutes': '9', 'role.gone.wage': '9' } }).input).toEqual(today.input);
	});

	test('never changes the calculation itself, and is kept with it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 900 }), (percent, wage) => {
				const one = scenario({ volume: String(percent), hire: { name: 'New', wage: String(wage), full: true } });
				const draft = draftShape.parse({ ...structuredClone(EXAMPLE), scenarios: [one] });
				readScenario(draft, one, LEVELS);
				expect(draft).toEqual({ ...EXAMPLE, scenarios: [one] });
				expect(readDraft(draft, LEVELS)).toEqual(today);
			})
		);
	});

	test('costs no less with more of it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 999 }), (percent) => {
				const more = read({ volume: String(percent + 1) });
				expect(costOf(more)).toBeGreaterThanOrEqual(costOf(read({ volume: String(percent) })));
			})
		);
	});
});
