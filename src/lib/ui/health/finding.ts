/** A finding as a list shows it. Times are UTC milliseconds, money minor units of the business's currency. */
export interface Finding {
	readonly key: string;
	readonly id: string | null;
	/** The connection that it is about, where that has to be said. */
	readonly about: string | null;
	readonly say: string;
	readonly since: number;
	readonly minutesADay: number | null;
	readonly moneyADay: number | null;
	readonly todo: { readonly say: string; readonly path: string };
	readonly acknowledged: { readonly by: string; readonly at: number } | null;
	readonly explained: { readonly by: string; readonly at: number; readonly say?: string } | null;
	readonly snoozedUntil: number | null;
}

/** How times and money are written. */
export interface Manner {
	readonly locale: string;
	readonly timeZone: string;
	readonly currency: string;
}
