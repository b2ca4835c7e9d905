import type { Context, Values } from '#connectors/contract.ts';
import { applyMapping } from '#lib/domain/mapping/apply.ts';
import { missingFields } from '#lib/domain/mapping/required.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { valuesReached } from './reached.ts';
import type { ReadyAction } from './work.ts';

interface Waiting {
	readonly delivery: Pick<WaitingDelivery['delivery'], 'corrected' | 'recordKey'>;
	readonly record: Pick<WaitingDelivery['record'], 'key' | 'values' | 'problem'>;
}

type Outgoing = { readonly values: Values } | { readonly say: string; readonly soFar?: Values };

/**
 * What is to be sent: what a person has corrected, else the mapping's answer, else why there is none, with the fields
 * that could be filled.
 */
export const outgoingValues = (
	{ row, context, half }: Pick<ReadyAction, 'row' | 'half'> & { readonly context: Pick<Context, 'timeZone'> },
	{ delivery, record }: Waiting
): Outgoing => {
	if (delivery.corrected) return { values: delivery.corrected };
	if (record.problem) return { say: record.problem };
	if (!record.values)
		return { say: 'The values of this record were removed after the set time, so it cannot be sent.' };
	if (!row.mapping) return { say: 'It has not been said yet which field goes where. Open the connection and say so.' };
	const reached = valuesReached({ key: record.key, values: record.values }, row.reach, delivery.recordKey);
	if ('say' in reached) return reached;
	const fields = half?.manifest.fields ?? [];
	const call = (name: string): string => fields.find((field) => field.name === name)?.label ?? name;
	const { values, problems } = applyMapping(row.mapping, reached.values, { timeZone: context.timeZone, call });
	const named = new Set(problems.map(({ field }) => field));
	const missing = missingFields(fields, values).filter(({ field }) => !named.has(field));
	const wrong = [...problems, ...missing];
	return wrong.length > 0 ? { say: wrong.map(({ say }) => say).join(' '), soFar: values } : { values };
};
