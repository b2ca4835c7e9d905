import { withUnit } from '#lib/domain/charts/with-unit.ts';
import { formatMoney, formatNumber } from '../format.ts';
import type { Finding, Manner } from './finding.ts';

/** What a finding costs while it lasts, in one sentence; empty where nobody knows. */
export function sayCost(
	{ minutesADay, moneyADay }: Pick<Finding, 'minutesADay' | 'moneyADay'>,
	{ locale, currency }: Pick<Manner, 'locale' | 'currency'>
): string {
	if (!minutesADay) return '';
	const minutes =
		minutesADay < 90
			? withUnit(formatNumber(Math.max(1, minutesADay), locale), 'minutes')
			: withUnit(formatNumber(minutesADay / 60, locale, 1), 'hours');
	if (!moneyADay) return `It costs about ${minutes} a day.`;
	// Two digits that count: nobody knows it better than that.
	const rough = Number(moneyADay.toPrecision(2));
	return `It costs about ${formatMoney(rough, currency, locale)} a day: ${minutes} of typing.`;
}
