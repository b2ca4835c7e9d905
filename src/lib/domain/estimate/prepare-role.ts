import { countryOf } from './countries.ts';
import type { EstimateInput, RoleInput } from './input-types.ts';
import type { Role } from './model.ts';
import { pert } from './pert.ts';
import { reportMoney } from './report-money.ts';
import { SETTING_RULES } from './setting-rules.ts';

/** What an hour of a role costs. Where wage and full cost are both given, the full cost wins (MODEL.md 2.2). */
export function prepareRole(input: EstimateInput, id: string, role: RoleInput): Role {
	const people = role.people ?? SETTING_RULES.people.absent;
	if (role.hourly_cost !== undefined)
		return { id, people, hour: [pert(reportMoney(input, role, 'hourly_cost')), pert(1)] };
	if (role.gross_hourly_wage === undefined) throw new RangeError(`Nothing says what an hour of "${id}" costs.`);
	const multiplier = role.multiplier ?? countryOf(input.global.country).multiplier;
	return { id, people, hour: [pert(reportMoney(input, role, 'gross_hourly_wage')), pert(multiplier)] };
}
