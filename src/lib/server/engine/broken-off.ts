import { ConnectorError } from '#connectors/connector-error.ts';
import type { Outcome } from './outcome.ts';
import type { ReadyAction } from './work.ts';

const NOBODY_KNOWS =
	'The program was ended while this was being sent, and this kind of system cannot be asked. ' +
	'Look whether it arrived, then say so here or send it again.';

/**
 * What became of a call that we have broken off ourselves: it says nothing about the system. A connector that throws
 * the signal's own reason has not begun. Null where the failure is an answer all the same.
 */
export const brokenOff = (failure: unknown, { context, half }: ReadyAction): Outcome | null => {
	const isAnswer = failure instanceof ConnectorError;
	if (isAnswer && failure.concerns === 'record') return null;
	const isDoubt = isAnswer ? failure.maybeDone : failure !== context.signal.reason;
	if (!isDoubt || half?.manifest.once !== 'neither') return { state: 'pending', failure: null };
	const technical = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
	return { state: 'in-doubt', say: NOBODY_KNOWS, technical };
};
