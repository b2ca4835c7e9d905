import { checkEvent } from './check-event.ts';
import { figureRefusal } from './check-figure.ts';
import { pathOf } from './input-failure.ts';
import type { InputFailure } from './input-failure.ts';
import type { EstimateInput, HandoverInput } from './input-types.ts';
import { ratesOf } from './report-money.ts';
import { HANDOVER_QUANTITIES, LEVEL_QUANTITIES } from './quantities.ts';

type Path = readonly (string | number)[];

function checkFigures(input: EstimateInput, holder: object, names: readonly string[], path: Path): InputFailure[] {
	return names.flatMap((name) => {
		const refusal = figureRefusal(input, holder, name);
		return refusal === null ? [] : [{ path: pathOf([...path, name]), ...refusal }];
	});
}

const missing = (path: Path, what: string, name: string): InputFailure => ({
	path: pathOf(path),
	code: 'not_described',
	say: `“${name}” is not among the ${what}. Describe it there, or correct the name.`
});

function checkHandover(input: EstimateInput, handover: HandoverInput, index: number): InputFailure[] {
	const path = ['handovers', index];
	const twin = input.handovers.findIndex(({ id }) => id === handover.id) !== index;
	return [
		...(twin
			? [
					{
						path: pathOf([...path, 'id']),
						code: 'duplicate_id',
						say: `“${handover.id}” is there twice. Give each handover a name of its own.`
					}
				]
			: []),
		...(Object.hasOwn(input.events, handover.event) ? [] : [missing([...path, 'event'], 'events', handover.event)]),
		...(Object.hasOwn(input.roles, handover.role) ? [] : [missing([...path, 'role'], 'roles', handover.role)]),
		...checkFigures(input, handover, [...HANDOVER_QUANTITIES, 'fields', 'people'], path),
		...Object.entries(handover.levels).flatMap(([name, level]) =>
			checkFigures(input, level, LEVEL_QUANTITIES, [...path, 'levels', name])
		)
	];
}

function checkRoles(input: EstimateInput): InputFailure[] {
	return Object.entries(input.roles).flatMap(([id, role]) => {
		const path = ['roles', id];
		const unpriced = role.hourly_cost === undefined && role.gross_hourly_wage === undefined;
		const say =
			'We need what an hour costs here: `hourly_cost`, or `gross_hourly_wage` with a `multiplier`. Fill one in.';
		return [
			...(unpriced ? [{ path: pathOf(path), code: 'required', say }] : []),
			...checkFigures(input, role, ['hourly_cost', 'gross_hourly_wage', 'multiplier', 'people'], path)
		];
	});
}

function checkRates(input: EstimateInput): InputFailure[] {
	return Object.entries(ratesOf(input)).flatMap(([currency, rate]) =>
		rate > 0
			? []
			: [
					{
						path: `global.fx.${currency}`,
						code: 'too_low',
						say: `A rate is above zero. Type what one ${currency} costs in ${input.global.currency}.`
					}
				]
	);
}

/** Everything that is wrong with the figures and names of an input whose shape is right. */
export const checkInput = (input: EstimateInput): InputFailure[] => [
	...checkFigures(input, input.global, ['horizon_years', 'capture', 'shared_source_discount'], ['global']),
	...checkRates(input),
	...checkRoles(input),
	...Object.entries(input.events).flatMap(([id, event]) => checkEvent(input, id, event)),
	...input.handovers.flatMap((handover, index) => checkHandover(input, handover, index))
];
