import type { HealthFacts } from '#lib/domain/health/facts.ts';
import type { Bands } from '#lib/domain/health/drift/standing.ts';
import { addDays, dayOf, type Day } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { sourceLabels } from '../connections/mapping.ts';
import { fieldCharts, type FieldChart } from '../health/field-charts.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { fieldsRead } from './days-of-fields.ts';

/** The fields that are wrong now: those that somebody is asked about, and those that differ from what was usual. */
const wrongIn = ({ fields, drift }: HealthFacts): ReadonlySet<string> =>
	new Set([...fields.map(({ field }) => field), ...drift.map(({ kind }) => kind.replace(/^(?:fill|fmt):/, ''))]);

/** The charts of the fields that the steps of a connection read, over its last days. */
export const chartsOfFields = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	connection: Connection,
	{ timeZone, locale }: Pick<Workspace, 'timeZone' | 'locale'>,
	facts: HealthFacts,
	{ days: count, bands }: { readonly days: number; readonly bands: ReadonlyMap<Day, Bands> }
): Promise<FieldChart[]> => {
	const today = dayOf(now(), timeZone);
	const days = await store.fields.days(connection.id, addDays(today, 1 - count), addDays(today, 1));
	if (days.length === 0) return [];
	return fieldCharts(days, {
		timeZone,
		locale,
		now: now(),
		days: count,
		read: await fieldsRead({ store }, connection.id),
		labels: sourceLabels(connection, await store.systems.of(connection.workspaceId)),
		wrong: wrongIn(facts),
		bands
	});
};
