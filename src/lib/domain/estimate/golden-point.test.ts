import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { differences } from './fixtures/differences.ts';
import { GOLDEN, inputOf } from './fixtures/cases.ts';
import { readInput } from './input.ts';

describe.each(GOLDEN.cases)('golden case $id: $title', (golden) => {
	const answer = estimateAnswer(inputOf(golden));

	test('its input is taken as it is', () => {
		expect(readInput(golden.input)).toEqual({ fine: true, input: golden.input, notices: [] });
	});

	test('every figure of the point estimate, its plan and its tornado is as published', () => {
		expect(differences(golden.expected_point, answer.point)).toEqual([]);
	});

	test('every exact mean is as published, and no net figure is given that is not exact', () => {
		expect(differences(golden.expected_exact_means, answer.exact_means)).toEqual([]);
		expect(Object.keys(answer.exact_means)).toEqual(Object.keys(golden.expected_exact_means));
		for (const [id, row] of Object.entries(golden.expected_exact_means.handovers)) {
			expect(Object.keys(answer.exact_means.handovers[id] ?? {})).toEqual(Object.keys(row));
		}
	});
});
