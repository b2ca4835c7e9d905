import { ConnectorError } from '../connector-error.ts';

/** The same failure with the vendor's name in its sentence where the address of its server stood. */
export function namedAs(name: string, host: string, failure: unknown): unknown {
	if (!(failure instanceof ConnectorError) || !failure.say.includes(host)) return failure;
	const { kind, say, technical, waitAtLeast, maybeDone, cause } = failure;
	return new ConnectorError(kind, { say: say.replaceAll(host, name), technical, waitAtLeast, maybeDone, cause });
}
