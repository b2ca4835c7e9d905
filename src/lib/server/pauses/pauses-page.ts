import { isPast, sayPlan } from '#lib/domain/pauses/say-plan.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { holidaysOf } from '../health/holidays.ts';
import type { Workspace } from '../persistence/workspaces.ts';

const FEW_HOLIDAYS = 3;

const inWords = (day: string): string =>
	new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
		.format(new Date(`${day}T00:00:00Z`))
		.replace(',', '');

/** The planned pauses of a business that are not over, and what a new one can be for. */
export const pausesPage = async ({ store, now }: Pick<App, 'store' | 'now'>, workspace: Workspace) => {
	const { id, timeZone, country } = workspace;
	const connections = (await store.connections.of(id)).filter(({ state }) => state !== 'draft');
	const names = new Map(connections.map(({ id: connectionId, name }) => [connectionId, name]));
	const today = dayOf(now(), timeZone);
	const year = Number(today.slice(0, 4));
	const holidays = (await holidaysOf(country, [year, year + 1])).filter((day) => day >= today);
	return {
		today,
		plans: (await store.plannedPauses.of(id))
			.filter(({ plan }) => !isPast(plan, today))
			.map(({ id: planId, connectionId, plan, rests }) => ({
				id: planId,
				when: sayPlan(plan, country),
				whose: connectionId === null ? null : (names.get(connectionId) ?? ''),
				rests
			})),
		connections: connections.map(({ id: connectionId, name }) => ({ id: connectionId, name })),
		holidays: { when: sayPlan({ kind: 'holidays' }, country), next: holidays.slice(0, FEW_HOLIDAYS).map(inWords) }
	};
};
