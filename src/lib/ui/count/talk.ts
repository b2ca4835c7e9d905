import type { Role } from '#lib/domain/match/columns/role.ts';
import type { FileReading } from '#lib/domain/match/files/reading.ts';
import type { DateOrder } from '#lib/domain/match/values/dates.ts';
import type { ResultView } from './result-view.ts';

/** Left: where a handover begins. Right: where it is typed. */
export type Side = 'left' | 'right';

/** One column as the page shows it, with a few of its cells. */
export interface ColumnView {
	readonly name: string;
	readonly role: Role;
	readonly sure: boolean;
	readonly samples: readonly string[];
}

export interface FileView {
	readonly name: string;
	readonly rows: number;
	readonly columns: readonly ColumnView[];
	readonly dateOrder: DateOrder;
	readonly datesSure: boolean;
	readonly decimal: ',' | '.';
	readonly amountsSure: boolean;
}

/** What the owner says about a file instead of what was recognised. */
export interface Correction {
	readonly roles?: readonly Role[];
	readonly dateOrder?: DateOrder;
	readonly decimal?: ',' | '.';
}

/** What the page asks of the worker. */
export type Ask =
	| { readonly do: 'read'; readonly side: Side; readonly name: string; readonly bytes: Uint8Array }
	| { readonly do: 'take'; readonly side: Side; readonly name: string; readonly reading: FileReading }
	| { readonly do: 'practise' }
	| { readonly do: 'forget'; readonly side: Side }
	| { readonly do: 'correct'; readonly side: Side; readonly correction: Correction }
	| { readonly do: 'decide'; readonly id: string; readonly same: boolean };

/** What the worker tells the page. `share` is what is done, 0 to 1. */
export type Told =
	| { readonly say: 'progress'; readonly share: number; readonly doing: string }
	| { readonly say: 'file'; readonly side: Side; readonly file: FileView }
	| { readonly say: 'refused'; readonly side: Side; readonly why: string }
	| { readonly say: 'result'; readonly view: ResultView | null };
