import { perEuro } from '#lib/domain/money/reference-amount.ts';
import type { HandoverFigures } from '../estimates/figures.ts';

const digitsOf = (currency: string): number =>
	new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * What an hour costs by the estimate, minor units of the business's currency; null where nobody has said, or where its
 * currency cannot be turned into that one.
 */
export const hourCostOf = (figures: HandoverFigures | null, currency: string): number | null => {
	if (!figures || figures.hourCost <= 0) return null;
	const [from, to] = [perEuro(figures.currency), perEuro(currency)];
	const rate = figures.currency === currency ? 1 : from === null || to === null ? null : to / from;
	return rate === null ? null : Math.round(figures.hourCost * rate * 10 ** digitsOf(currency));
};
