/** A week by its first day (`YYYY-MM-DD`): "week of 16 November 2026". */
export const formatWeek = (first: string, locale: string): string =>
	`week of ${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(first))}`;
