/** A written number with its unit behind it: "1 hour", "1.5 hours", "12 %". Units are given in the plural. */
export const withUnit = (written: string, unit: string): string =>
	`${written} ${written === '1' && /^[a-z]+s$/.test(unit) ? unit.slice(0, -1) : unit}`;
