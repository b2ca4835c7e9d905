/** How much a range can be trusted, by p90 over p10 of the yearly cost (MODEL.md 2.5). */
export interface Sureness {
	readonly word: 'fairly-sure' | 'rough' | 'very-rough';
	readonly say: string;
	/** Whether a single figure may stand beside the range. */
	readonly showsSingleFigure: boolean;
}

/** `spread` is null where p10 is nothing and p90 is not: then nobody knows anything yet. */
export function surenessOf(spread: number | null): Sureness {
	if (spread !== null && spread <= 2)
		return { word: 'fairly-sure', say: 'We are fairly sure of this.', showsSingleFigure: true };
	if (spread !== null && spread <= 4) return { word: 'rough', say: 'This is rough.', showsSingleFigure: true };
	return { word: 'very-rough', say: 'This is very rough. Measure first.', showsSingleFigure: false };
}
