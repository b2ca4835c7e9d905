/** One word that people meet around connected systems, explained four times. */
export interface Term {
	readonly term: string;
	/** Other spellings and forms under which the same thing is met. */
	readonly alsoCalled?: readonly string[];
	/** What it is, to somebody who builds it. */
	readonly technically: string;
	/** What it is, to somebody who runs a bakery. */
	readonly inEnglish: string;
	/** Whether a small business needs it. */
	readonly doYouNeedIt: string;
	/** What people get wrong about it. */
	readonly misunderstanding: string;
}
