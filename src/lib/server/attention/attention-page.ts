import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { causesOf, type Cause } from './causes.ts';
import { itemsOfCause, type AttentionItem } from './waiting-list.ts';

const CAUSES_A_PAGE = 10;
/** Of a cause with more than this the first ones are shown, and the rest on pages of its own. */
const AT_FIRST = 5;
const ITEMS_A_PAGE = 25;

export interface Group extends Omit<Cause, 'says' | 'actionId'> {
	readonly items: readonly AttentionItem[];
}

interface Asked {
	readonly cause: string | null;
	readonly connection: string | null;
	/** From 1. */
	readonly page: number;
}

const total = (causes: readonly Cause[]): number => causes.reduce((sum, { count }) => sum + count, 0);

const filtersOf = (causes: readonly Cause[]) =>
	[...Map.groupBy(causes, ({ connection }) => connection.id)].map(([id, ofOne]) => ({
		id,
		name: ofOne[0]?.connection.name ?? '',
		count: total(ofOne)
	}));

/** The page that was asked for, or the last one there is: what was decided in the meantime makes them fewer. */
const within = (page: number, pages: number): number => Math.min(Math.max(1, Math.trunc(page) || 1), pages);

/** What needs a person: all causes with their first records, or one cause with all of its records, page by page. */
export const attentionPage = async (parts: Pick<App, 'store'>, workspace: Workspace, asked: Asked) => {
	const all = await causesOf(parts, workspace.id);
	const here = asked.connection ? all.filter(({ connection }) => connection.id === asked.connection) : all;
	const chosen = here.find(({ id }) => id === asked.cause);
	const [count, size] = chosen ? [chosen.count, ITEMS_A_PAGE] : [here.length, CAUSES_A_PAGE];
	const pages = Math.max(1, Math.ceil(count / size));
	const page = within(asked.page, pages);
	const offset = (page - 1) * size;
	const shown = chosen ? [chosen] : here.slice(offset, offset + size);
	const part = chosen ? { limit: size, offset } : { limit: AT_FIRST, offset: 0 };
	const groups = await Promise.all(
		shown.map(async ({ says, actionId, ...cause }): Promise<Group> => {
			const reason = { connectionId: cause.connection.id, actionId, state: cause.state, says };
			const items = await itemsOfCause(parts, workspace, reason, part);
			return { ...cause, items };
		})
	);
	return {
		total: total(all),
		filters: filtersOf(all),
		connection: asked.connection,
		cause: chosen?.id ?? null,
		groups,
		page,
		pages
	};
};
