import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { amountOf, momentOf, textOf } from '../rest/read.ts';
import { byId } from './by-id.ts';
import { changedList } from './changed-list.ts';
import { mainOf } from './linked-with.ts';
import { stagesOf } from './stages.ts';

async function fromDeal(deal: Values, context: Context): Promise<Values> {
	const [person, organisation, stages] = await Promise.all([
		byId(context, '/persons', deal.person_id),
		byId(context, '/organizations', deal.org_id),
		stagesOf(context)
	]);
	const stage = stages.find(({ id }) => id === deal.stage_id);
	return {
		id: String(deal.id),
		name: textOf(deal.title),
		amount: amountOf(deal.value),
		currency: textOf(deal.currency),
		status: textOf(deal.status),
		stage: stage?.label ?? null,
		pipeline: stage?.pipeline ?? null,
		closes: textOf(deal.expected_close_date),
		won: momentOf(deal.won_time),
		lostReason: textOf(deal.lost_reason),
		contactEmail: mainOf(person, 'emails'),
		contactName: textOf(person?.name),
		contactPhone: mainOf(person, 'phones'),
		company: textOf(organisation?.name),
		created: momentOf(deal.add_time),
		changed: momentOf(deal.update_time)
	};
}

/** Deals in the order in which they were changed, with their contact and their organisation. */
export const dealsStream = changedList('/deals', fromDeal);
