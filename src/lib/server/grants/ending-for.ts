import { endingStep, type Ending } from '#lib/domain/endings/ending-step.ts';
import type { App } from '../app.ts';
import { usedSystems } from '../health/used-systems.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { endingOf } from './ending-of.ts';

/** A login that ends within days, and with it a connection. */
export interface NearEnding {
	readonly name: string;
	readonly kind: Ending['kind'];
	/** UTC milliseconds. */
	readonly until: number;
	readonly days: number;
	/** Where it is renewed, from the root of the site. */
	readonly path: string;
}

/** The logins that a connection uses and that end so soon that it is told, the first to end first. */
export const endingFor = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	{ timeZone }: Pick<Workspace, 'timeZone'>
): Promise<NearEnding[]> => {
	const used = await usedSystems(parts, connection);
	return used
		.flatMap((system): NearEnding[] => {
			const ends = system.signedIn === false ? null : endingOf(system);
			const near = ends && endingStep(ends, parts.now(), timeZone);
			const { id, name } = system;
			return near ? [{ name, kind: ends.kind, until: ends.at, days: near.days, path: `/systems/${id}` }] : [];
		})
		.toSorted((a, b) => a.until - b.until);
};
