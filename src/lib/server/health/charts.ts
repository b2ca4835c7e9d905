import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { Sample } from '../persistence/samples.ts';
import { daysOf, usualOf } from './day-figures.ts';

const MINUTE = 60_000;

const sayFailures = (refused: number, failed: number): string => {
	const parts = [
		...(refused > 0 ? [`${refused} refused and in need of a person`] : []),
		...(failed > 0 ? [`${failed} tried again by itself`] : [])
	];
	return `${parts.join(', ')}.`;
};

/** A chart with the finding as its title and a sentence that says the same without looking. */
export interface TitledChart {
	readonly title: string;
	readonly sentence: string;
	readonly spec: ChartSpec;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The unit in which the longest time is a number that one can read. */
const unitFor = (longest: number): { name: string; size: number } => {
	if (longest < 2 * MINUTE) return { name: 'seconds', size: 1000 };
	return longest < 300 * MINUTE ? { name: 'minutes', size: MINUTE } : { name: 'hours', size: 60 * MINUTE };
};

const duration = (milliseconds: number): string => {
	if (milliseconds < MINUTE) return counted(Math.max(1, Math.round(milliseconds / 1000)), 'second', 'seconds');
	if (milliseconds < 60 * MINUTE) return counted(Math.round(milliseconds / MINUTE), 'minute', 'minutes');
	return counted(Math.round(milliseconds / (60 * MINUTE)), 'hour', 'hours');
};

export interface ChartsFor {
	readonly timeZone: string;
	readonly locale: string;
	readonly now: number;
	readonly days: number;
	/** When the connection was switched on; before that, a day without a record says nothing. */
	readonly since: number | null;
}

/** The three charts of a connection over its last days: records, failures, time from event to arrival. */
export const healthCharts = (
	samples: readonly Sample[],
	{ timeZone, locale, now, days: count, since }: ChartsFor
): TitledChart[] => {
	const days = daysOf(samples, timeZone, dayOf(now, timeZone), count);
	const usual = since === null ? null : usualOf(days, dayOf(since, timeZone));
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const labels = days.map(({ day }) => format.format(new Date(`${day}T00:00:00Z`)));
	const sum = (name: 'records' | 'refused' | 'failed' | 'arrivals' | 'arrivalSum') =>
		days.reduce((total, day) => total + day[name], 0);
	const records = sum('records');
	const failures = sum('refused') + sum('failed');
	const typical = sum('arrivals') > 0 ? sum('arrivalSum') / sum('arrivals') : null;
	const longest = days.reduce((max, { arrivalMax }) => Math.max(max, arrivalMax), 0);
	const unit = unitFor(longest);
	const inUnit = (milliseconds: number) => Math.round((milliseconds / unit.size) * 100) / 100;
	return [
		{
			title: `${counted(records, 'record', 'records')} in ${count} days`,
			sentence:
				records === 0
					? 'Nothing has come yet.'
					: `On average ${(records / count).toFixed(1)} a day.${usual ? ' The thin lines show where nine in ten such days lie.' : ''}`,
			spec: {
				kind: 'bars',
				labels,
				series: [{ name: 'Records', values: days.map((day) => day.records) }],
				...(usual && { band: usual })
			}
		},
		{
			title: failures === 0 ? 'No failure' : counted(failures, 'failure', 'failures'),
			sentence: failures === 0 ? 'Every attempt went through.' : sayFailures(sum('refused'), sum('failed')),
			spec: {
				kind: 'stacked-bars',
				labels,
				series: [
					{ name: 'Refused', values: days.map((day) => day.refused), tone: 'bad' },
					{ name: 'Tried again', values: days.map((day) => day.failed), tone: 'warn' }
				]
			}
		},
		{
			title: typical === null ? 'Time from event to arrival' : `From event to arrival: ${duration(typical)} on average`,
			sentence: typical === null ? 'Nothing has arrived yet.' : `The longest took ${duration(longest)}.`,
			spec: {
				kind: 'line',
				labels,
				unit: unit.name,
				series: [
					{
						name: 'On average',
						values: days.map((day) => (day.arrivals > 0 ? inUnit(day.arrivalSum / day.arrivals) : null))
					},
					{
						name: 'Longest',
						values: days.map((day) => (day.arrivals > 0 ? inUnit(day.arrivalMax) : null)),
						tone: 'idle'
					}
				]
			}
		}
	];
};
