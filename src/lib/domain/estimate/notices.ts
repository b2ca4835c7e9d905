import type { EstimateInput } from './input-types.ts';

/** What a person should know about how an input was taken, though nothing is wrong with it. */
export function noticesOf({ roles }: EstimateInput): string[] {
	return Object.entries(roles).flatMap(([id, { hourly_cost, gross_hourly_wage, label }]) =>
		hourly_cost !== undefined && gross_hourly_wage !== undefined
			? [`For ${label ?? id} both a wage and a full cost of an hour are given. We used the full cost.`]
			: []
	);
}
