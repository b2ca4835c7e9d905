import type { EuroRates } from '../money/reference-rates.ts';
import type { HandoverTypeId } from './defaults.ts';
import type { GlobalInput, HandoverInput, LevelInput, Period } from './input-types.ts';
import type { LevelName } from './level-names.ts';
import type { Range } from './range.ts';

/** Everything the front page asks. */
export interface OwnerAnswers {
	/** Two letters; decides what an hour costs on top of the wage. */
	readonly country: string;
	readonly currency: string;
	readonly handovers: readonly OwnerHandover[];
	/** The owner's own version of the reference rates that turn our defaults into their currency. */
	readonly euroRates?: EuroRates;
	/** Own answers to what belongs to the whole business. */
	readonly business?: Partial<Omit<GlobalInput, 'currency' | 'country'>>;
}

/** What an owner said about one handover: three questions, and whatever else they chose to change. */
export interface OwnerHandover {
	readonly id: string;
	readonly label: string;
	readonly typeId: HandoverTypeId;
	/** How often. A plain number is taken as one figure of a range, `[low, likely, high]` as it is. */
	readonly volume: Range;
	readonly period: Period;
	readonly activeMonths?: number;
	/** How long; in the same way. The usual range of the kind where it is left out. */
	readonly minutes?: Range;
	/** Who: any name. Handovers of the same name share the cost of an hour. */
	readonly role: string;
	/** Contract wage an hour, in the report's currency. */
	readonly wage?: Range;
	/** The currency of that wage or hour, where it is not the report's. */
	readonly paidIn?: string;
	/** Full cost of an hour, instead: for an owner's own hour. */
	readonly hourlyCost?: Range;
	readonly people?: number;
	readonly source?: string;
	readonly target?: string;
	/** Handovers of the same name are retypings of one event, and have its volume. */
	readonly event?: string;
	/** The levels that exist for the two systems, with what is known about them. A connector tool where left out. */
	readonly levels?: { readonly [Name in LevelName]?: LevelInput };
	/** Own answers instead of our assumptions, by the names of the input. */
	readonly own?: Partial<Omit<HandoverInput, 'id' | 'event' | 'role' | 'levels' | 'source_system' | 'target_system'>>;
}
