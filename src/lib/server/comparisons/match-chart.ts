import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { TitledChart } from '../health/charts.ts';
import type { Night } from '../persistence/comparisons.ts';

interface ChartOf {
	readonly timeZone: string;
	readonly locale: string;
	readonly now: number;
	readonly days: number;
	/** What the two systems are called. */
	readonly left: string;
	readonly right: string;
	readonly bothWays: boolean;
}

const total = ({ missingThere, missingHere, twice, different }: Night): number =>
	missingThere + missingHere + twice + different;

const titleOf = (newest: Night | undefined): string => {
	if (!newest) return 'Not compared yet';
	const wrong = total(newest);
	return wrong === 0 ? 'All agree' : `${wrong} ${wrong === 1 ? 'does' : 'do'} not agree`;
};

const sentenceOf = (nights: readonly Night[], days: number): string => {
	const good = nights.filter(({ say }) => say === null);
	const unread = nights.length - good.length;
	const worst = good.reduce((most, night) => Math.max(most, total(night)), 0);
	const clean = worst === 0 ? 'On none of them was anything missing, twice or different.' : `At most ${worst} at once.`;
	const failed = unread === 0 ? '' : ` On ${unread} one of the two could not be read, which says nothing.`;
	return good.length === 0
		? 'Nothing was compared yet.'
		: `Compared on ${nights.length} of the last ${days} days. ${clean}${failed}`;
};

/** How many did not agree, night by night; a night on which one of the two could not be read is a gap. */
export const matchChart = (
	nights: readonly Night[],
	{ timeZone, locale, now, days, left, right, bothWays }: ChartOf
): TitledChart => {
	// Of several comparisons of one day the last one stands.
	const byDay = new Map(nights.map((night) => [dayOf(night.at, timeZone), night]));
	const labelled = Array.from({ length: days }, (_, place) => addDays(dayOf(now, timeZone), place - days + 1));
	const shown = labelled.map((day) => byDay.get(day));
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const values = (of: (night: Night) => number) => shown.map((night) => (night?.say === null ? of(night) : null));
	return {
		title: titleOf(nights.findLast(({ say }) => say === null)),
		sentence: sentenceOf(
			shown.flatMap((night) => night ?? []),
			days
		),
		spec: {
			kind: 'stacked-bars',
			labels: labelled.map((day) => format.format(new Date(`${day}T00:00:00Z`))),
			series: [
				{ name: `Missing in ${right}`, values: values(({ missingThere }) => missingThere), tone: 'bad' },
				...(bothWays
					? [{ name: `Not in ${left}`, values: values(({ missingHere }) => missingHere), tone: 'idle' as const }]
					: []),
				{ name: 'Twice', values: values(({ twice }) => twice), tone: 'warn' },
				{ name: 'Another amount', values: values(({ different }) => different), tone: 'accent' }
			]
		}
	};
};
