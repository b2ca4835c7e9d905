/** A connection's test parcel as its page shows it. Times are UTC milliseconds. */
export interface ShownParcel {
	/** Whether one is sent before every weekly report. */
	readonly on: boolean;
	readonly offered: boolean;
	/** One sentence for each step that it leaves out. */
	readonly leftOut: readonly string[];
	readonly newest: {
		readonly state: 'going' | 'arrived' | 'failed';
		readonly arrived: boolean;
		readonly startedAt: number;
		/** How it went, to stand behind “sent on Monday,”. */
		readonly say: string;
		readonly technical: string | null;
	} | null;
	/** What is still there, to be deleted by hand. */
	readonly left: readonly { readonly name: string; readonly system: string; readonly link: string | null }[];
}
