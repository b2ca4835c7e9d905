import { ConnectorError } from '#connectors/connector-error.ts';

/** Milliseconds. Where a system asks for a longer wait than this, the run ends and comes back later. */
const LONGEST = 5_000;

/** Whether it may be over in a moment: what a system that works says now and then. */
export const isHiccup = (failure: unknown): failure is ConnectorError =>
	failure instanceof ConnectorError && failure.canRetry && failure.waitAtLeast <= LONGEST;
