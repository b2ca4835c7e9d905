import { ConnectorError } from '#connectors/connector-error.ts';
import { WrongVariable } from '#env';
import { Mistake } from '#lib/server/mistake.ts';

/** What a person reads where a verb fails; anything unforeseen keeps its technical words. */
export const sentenceFor = (failure: unknown): string => {
	if (failure instanceof ConnectorError) return failure.say;
	if (failure instanceof WrongVariable || failure instanceof Mistake) return failure.message;
	return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
};
