import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { Week } from '#lib/domain/report/week.ts';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';

/** Records per day of a week, and how many of its deliveries were refused, as a chart. */
export const weekChart = async (
	{ store }: Pick<App, 'store'>,
	connectionId: string,
	week: Week,
	{ timeZone, locale }: Pick<Workspace, 'timeZone' | 'locale'>
): Promise<ChartSpec> => {
	const samples = await store.samples.between([connectionId], week.from, week.to);
	const days = Array.from({ length: 7 }, (_, index) => addDays(week.id, index));
	const perDay = (name: 'records' | 'refused') =>
		days.map((day) =>
			samples.filter(({ hour }) => dayOf(hour, timeZone) === day).reduce((sum, sample) => sum + sample[name], 0)
		);
	const refused = perDay('refused');
	const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
	return {
		kind: 'bars',
		labels: days.map((day) => weekday.format(new Date(`${day}T00:00:00Z`))),
		series: [
			{ name: 'Records', values: perDay('records') },
			...(refused.some((count) => count > 0) ? [{ name: 'Refused', values: refused, tone: 'bad' as const }] : [])
		]
	};
};
