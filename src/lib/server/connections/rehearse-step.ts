import { ConnectorError } from '#connectors/connector-error.ts';
import type { Outgoing, SourceRecord } from '#connectors/contract.ts';
import { causeOf } from '#lib/domain/runs/cause.ts';
import { deliveryKey } from '../engine/delivery-key.ts';
import type { RefusedCause, RehearsedStep } from '#lib/domain/runs/rehearsed.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { keysReached } from '../engine/reached.ts';
import { recordKey } from '../engine/record-key.ts';
import { untilAborted } from '../engine/until-aborted.ts';
import type { ReadyAction } from '../engine/work.ts';
import { stepTitle } from '../set-up/steps.ts';

/** How many times a destination is asked in one rehearsal. */
const MOST_ASKED = 500;
const ENOUGH = `Only the first ${MOST_ASKED} were asked after.`;

export interface StepRehearsal {
	/** What would become of this record. Writes nothing. */
	take(record: SourceRecord): Promise<void>;
	found(): RehearsedStep;
}

type Asks = (outgoing: Outgoing) => Promise<boolean>;

/** How a destination is asked whether it has something already; null where it cannot be asked without writing. */
const asksOf = ({ context, half }: ReadyAction): Asks | null => {
	const { isThere, lookUp } = half?.action ?? {};
	if (isThere) return (outgoing) => isThere(context, outgoing);
	if (!lookUp) return null;
	return async ({ key, values }) => (await lookUp(context, key, values)) !== null;
};

export const openStepRehearsal = (action: ReadyAction): StepRehearsal => {
	const { row, system, context } = action;
	const asks = asksOf(action);
	const causes = new Map<string, RefusedCause>();
	let [fresh, there, asked] = [0, 0, 0];
	let say: string | null = null;

	const isThere = async (outgoing: Outgoing): Promise<boolean> => {
		if (!asks || say !== null) return false;
		if (asked === MOST_ASKED) {
			say = ENOUGH;
			return false;
		}
		asked += 1;
		try {
			return await untilAborted(context.signal, asks(outgoing));
		} catch (failure) {
			if (!(failure instanceof ConnectorError)) throw failure;
			say = failure.say;
			return false;
		}
	};

	const takePart = async (record: SourceRecord, key: string, deliveredAs: string): Promise<void> => {
		const kept = { key, values: record.values, problem: record.problem ?? null };
		const outgoing = outgoingValues(action, { record: kept, delivery: { corrected: null, recordKey: deliveredAs } });
		if ('say' in outgoing) {
			const cause = causeOf(outgoing.say);
			const { say: before = outgoing.say, count = 0, example = record.key } = causes.get(cause) ?? {};
			causes.set(cause, { say: before, count: count + 1, example });
			return;
		}
		const sent = { values: outgoing.values, key: deliveryKey(row.connectionId, row.id, deliveredAs) };
		if (await isThere(sent)) there += 1;
		else fresh += 1;
	};

	return {
		take: async (record) => {
			const key = recordKey(record.key);
			const kept = { key, values: record.values, problem: record.problem ?? null };
			for (const deliveredAs of keysReached(kept, row.reach)) await takePart(record, key, deliveredAs);
		},
		found: () => {
			const refused = [...causes.values()].toSorted((one, other) => other.count - one.count);
			return {
				...{ actionId: row.id, title: stepTitle(row, [system]), system: system.name },
				...{ fresh, there, asked: asks !== null, say },
				refused: refused.reduce((sum, { count }) => sum + count, 0),
				causes: refused.slice(0, 10)
			};
		}
	};
};
