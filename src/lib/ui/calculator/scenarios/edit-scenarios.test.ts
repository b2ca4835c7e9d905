import { expect, test } from 'vitest';
import type { Scenario } from '#lib/domain/estimate/draft.ts';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { MOST_SCENARIOS } from '#lib/domain/estimate/scenarios.ts';
import { scenarioFrom, STARTS, withoutScenario } from './edit-scenarios.ts';

test('as many as are allowed can be added, each with a name of its own', () => {
	const [, half] = STARTS;
	if (!half) throw new Error('There is nothing to begin with.');
	const scenarios: Scenario[] = [];
	while (scenarios.length < MOST_SCENARIOS) scenarios.push(scenarioFrom(half.start, scenarios));
	expect(scenarios.map(({ name }) => name)).toEqual([
		'At half the volume',
		'At half the volume 2',
		'At half the volume 3',
		'At half the volume 4'
	]);
	expect(new Set(scenarios.map(({ id }) => id)).size).toBe(MOST_SCENARIOS);
	expect(draftShape.parse({ ...EXAMPLE, scenarios }).scenarios).toEqual(scenarios);
});

test('what is changed in one changes none that is added later', () => {
	const [hire] = STARTS;
	if (!hire) throw new Error('There is nothing to begin with.');
	const first = scenarioFrom(hire.start, []);
	if (first.hire) first.hire.wage = '30';
	first.figures['own.capture'] = '50';
	expect(scenarioFrom(hire.start, [first])).toMatchObject({ hire: { wage: '' }, figures: {} });
});

test('without the last one the calculation is as it was before the first', () => {
	const draft = { ...EXAMPLE, scenarios: STARTS.slice(0, 1).map(({ start }) => scenarioFrom(start, [])) };
	expect(withoutScenario(draft, 'scenario-1')).toEqual(EXAMPLE);
});
