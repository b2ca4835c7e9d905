/** To two significant digits, which is all that an estimate can carry: 40,958 is 41,000, and 7.36 is 7.4. */
export const twoDigits = (value: number): number => Number(value.toPrecision(2));

/** "41,000", in the way of writing numbers of a locale. */
export const aboutNumber = (value: number, locale: string): string =>
	new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(twoDigits(value) + 0);

/** "NOK 41,000": two significant digits and no cents. */
export const aboutMoney = (value: number, currency: string, locale: string): string =>
	new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
		Math.round(twoDigits(value)) + 0
	);

/** "94 of 100". Never all or none of them unless it is certain. */
export function outOfHundred(share: number): string {
	const rounded = Math.round(share * 100);
	const honest = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
	return `${honest} of 100`;
}
