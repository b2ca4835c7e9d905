import type { Values } from '#connectors/contract.ts';
import { applyMapping } from '#lib/domain/mapping/apply.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { ReadyAction } from './work.ts';

/** What is to be sent: what a person has corrected, else the mapping's answer, else why there is none. */
export const outgoingValues = (
	{ row, context }: Pick<ReadyAction, 'row' | 'context'>,
	{ delivery, record }: WaitingDelivery
): { values: Values } | { say: string } => {
	if (delivery.corrected) return { values: delivery.corrected };
	if (record.problem) return { say: record.problem };
	if (!record.values)
		return { say: 'The values of this record were removed after the set time, so it cannot be sent.' };
	if (!row.mapping) return { say: 'It has not been said yet which field goes where. Open the connection and say so.' };
	const { values, problems } = applyMapping(row.mapping, record.values, { timeZone: context.timeZone });
	return problems.length > 0 ? { say: problems.map(({ say }) => say).join(' ') } : { values };
};
