/** What something costs a day while it lasts. */
export interface Cost {
	/** Null where that is not known. */
	readonly minutesADay: number | null;
	/** Minor units of the business's currency; null or absent where nobody has said what an hour costs. */
	readonly moneyADay?: number | null;
}

/** Minutes as money; `hourCost` and the answer in minor units of one currency. Null where either is not known. */
export const moneyOf = (minutes: number | null, hourCost: number | null): number | null =>
	minutes === null || hourCost === null ? null : Math.round((minutes * hourCost) / 60);

/** What a minute of them costs on average, by those of which both is known; 1 where it is known of none. */
function moneyAMinute(costs: readonly Cost[]): number {
	const [money, minutes] = costs.reduce(
		([sum, of], { minutesADay, moneyADay = null }) =>
			minutesADay === null || moneyADay === null ? [sum, of] : [sum + moneyADay, of + minutesADay],
		[0, 0]
	);
	return minutes > 0 && money > 0 ? money / minutes : 1;
}

/** What costs most first; what costs the same, and what nobody knows at the end, by since when it is so. */
export function byCost<One extends Cost & { readonly since: number }>(findings: readonly One[]): One[] {
	const each = moneyAMinute(findings);
	const cost = ({ minutesADay, moneyADay = null }: One): number =>
		moneyADay ?? (minutesADay === null ? -1 : minutesADay * each);
	return findings.toSorted((a, b) => cost(b) - cost(a) || a.since - b.since);
}
