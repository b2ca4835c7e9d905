/** Colour by meaning; a series without one takes the next of the palette's plain colours. */
export type ChartTone = 'good' | 'warn' | 'bad' | 'idle' | 'accent';

export interface ChartSeries {
	readonly name: string;
	/** One for each label; null where nothing is known, which leaves a gap. */
	readonly values: readonly (number | null)[];
	readonly tone?: ChartTone;
}

/** From where to where a value may lie, one pair for each label. */
export interface ChartBand {
	readonly low: readonly number[];
	readonly high: readonly number[];
}

/** Something changed then, which may be why the figures did. */
export interface ChartMark {
	/** Of the label at which it stands. */
	readonly index: number;
	/** What stands at the line, as short as a number. */
	readonly label: string;
	/** What it was, for the table. */
	readonly say: string;
}

/**
 * What a chart shows, without how: the page, the e-mail and the table beside it are all made from this.
 *
 * - `bars`, `stacked-bars`: a band is drawn as a thin line from low to high over each bar.
 * - `line`: a band is the tinted area in which the line is expected.
 * - `range-bars`: each bar reaches from the band's low to its high; the first series is marked inside it.
 * - `spark`: one small line without axes.
 */
export interface ChartSpec {
	readonly kind: 'bars' | 'line' | 'stacked-bars' | 'range-bars' | 'spark';
	readonly labels: readonly string[];
	/** What a label names, as the table's heading; a day where absent. */
	readonly each?: string;
	readonly series: readonly ChartSeries[];
	readonly band?: ChartBand;
	/** What is counted, as it stands after a number: "hours". */
	readonly unit?: string;
	/** Drawn as upright lines, where the labels lie side by side. */
	readonly marks?: readonly ChartMark[];
}
