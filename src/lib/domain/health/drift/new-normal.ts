/** From this day on a person calls what a connection does usual, whatever it did before. */
export interface NewNormal {
	/** The kind of figure, as a row of the detector has it. */
	readonly kind: string;
	/** `YYYY-MM-DD` in the business's own calendar. */
	readonly day: string;
}
