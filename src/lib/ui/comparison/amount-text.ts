/** Hundredths as a business writes them, always with both decimals so that they stand under each other. */
export const amountText = (hundredths: number | null, locale: string): string | null =>
	hundredths === null
		? null
		: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 100);
