/** What a diary tells of. */
export type DiaryKind =
	| 'sign-in'
	| 'settings'
	| 'mapping'
	| 'schedule'
	| 'paused'
	| 'resumed'
	| 'planned-pause'
	| 'fields'
	| 'connector'
	| 'backfill'
	| 'finding'
	| 'explained'
	| 'solved'
	| 'note';

/** One thing that has changed. */
export interface DiaryEntry {
	readonly id: string;
	/** UTC milliseconds. */
	readonly at: number;
	readonly kind: DiaryKind;
	/** One sentence for a person. */
	readonly say: string;
}
