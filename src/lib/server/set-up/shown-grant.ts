import { ConnectorError } from '#connectors/connector-error.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { grantOf } from '../grants/grant-of.ts';
import { hasClient } from '../grants/vendor.ts';
import type { System } from '../persistence/systems.ts';

/** How a person signs in on a system's own page, as pages show it: nothing that is sealed. */
export interface ShownGrant {
	/** Where that is: "Xero". */
	readonly at: string;
	/** Whether our app there has been entered, so that one can begin. */
	readonly ready: boolean;
	readonly agreed: boolean;
	/** When it has to be done again, UTC milliseconds, where that is known. */
	readonly until: number | null;
}

/** Secrets that were kept with another key have to be entered again before anybody can begin. */
const isReady = ({ room }: Pick<App, 'room'>, system: System): boolean => {
	try {
		return hasClient(room.contexts(system, { timeZone: 'UTC', signal: new AbortController().signal }));
	} catch (failure) {
		if (failure instanceof ConnectorError) return false;
		throw failure;
	}
};

/** Null where a system has no sign-in page of its own. */
export const shownGrant = (parts: Pick<App, 'room'>, system: System): ShownGrant | null => {
	if (!grantOf(system)) return null;
	return {
		at: manifests[system.connector]?.name ?? system.name,
		ready: isReady(parts, system),
		agreed: system.grant !== null,
		until: system.grant === null ? null : system.grantUntil
	};
};
