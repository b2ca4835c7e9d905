import { ConnectorError } from '#connectors/connector-error.ts';

/** The `ConnectorError` that a call ends with; any other end is an error of the test. */
export async function failureOf(call: Promise<unknown>): Promise<ConnectorError> {
	const outcome = await call.catch((error: unknown) => error);
	if (outcome instanceof ConnectorError) return outcome;
	throw new Error('The call did not end with a ConnectorError', { cause: outcome });
}
