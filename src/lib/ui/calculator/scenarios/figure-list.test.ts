import { expect, test } from 'vitest';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { inScenario } from '#lib/domain/estimate/scenarios.ts';
import { figureGroups, sayNow } from './figure-list.ts';

const figures = figureGroups(EXAMPLE).flatMap((group) => group.figures);

test('every figure on the list can be another one, and is then read in its place', () => {
	expect(new Set(figures.map(({ at }) => at)).size).toBe(figures.length);
	for (const { at } of figures) {
		const changed = inScenario(EXAMPLE, { id: 'x', name: '', volume: '', hire: null, figures: { [at]: 'cake' } });
		expect(readDraft(changed, {}).read.get(at)).toMatchObject({ fine: false, say: expect.stringMatching(/cake/) });
	}
});

test('beside each stands what it is now', () => {
	const say = (at: string) => figures.filter((figure) => figure.at === at).map(sayNow);
	expect(say('event.order.woocommerce.volume')).toEqual(['Left empty: as it is now, 35 a week.']);
	expect(say('role.role-1.wage')).toEqual(['Left empty: as it is now, 22 EUR.']);
	expect(say('own.capture')).toEqual(['Left empty: as it is now, our assumption.']);
});
