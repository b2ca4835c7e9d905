import type { BrokenSystem } from './broken-system.ts';
import type { DatedAlarm } from './drift/replay.ts';
import type { OpenFieldChange } from './fields/field-change.ts';
import type { MatchFacts } from './match-facts.ts';
import type { Span } from '../pauses/spans.ts';

/** Everything that a connection's health is judged from, as the house has counted it. Times are UTC milliseconds. */
export interface HealthFacts {
	readonly name: string;
	readonly state: 'draft' | 'on' | 'paused';
	readonly practice: boolean;
	/** Where something else runs it and pings us: by how much a ping may be late, milliseconds. Null where we run it. */
	readonly watch: { readonly grace: number } | null;
	readonly arrival: 'pushed' | 'polled';
	/** Five cron fields; null where the source sends to us. */
	readonly schedule: string | null;
	readonly timeZone: string;
	readonly now: number;
	readonly createdAt: number;
	readonly switchedOnAt: number | null;
	readonly lastRun: {
		readonly slot: number;
		readonly state: 'queued' | 'running' | 'done' | 'failed';
		readonly say: string | null;
	} | null;
	/** When the newest run without a failure ended, and the first of those that have failed since; null where none has. */
	readonly lastGoodRunAt: number | null;
	readonly failingSince: number | null;
	readonly lastRecordAt: number | null;
	/** Deliveries that are tried again by themselves, and since when the oldest waits. */
	readonly waiting: number;
	readonly oldestWaitingAt: number | null;
	readonly needsAttention: number;
	readonly broken: readonly BrokenSystem[];
	/** Records per local day, oldest first, the last one today (not over yet); at most 56. */
	readonly recordsPerDay: readonly { readonly day: string; readonly count: number }[];
	/** When nothing was or is expected, in order and without overlaps. */
	readonly pauses: readonly Span[];
	/** Until when it is paused by plan; `rests` where it runs no more until then. Null where it is not. */
	readonly planned: { readonly until: number; readonly rests: boolean } | null;
	/** What has slowly or suddenly become different from what was usual, and still is. */
	readonly drift: readonly DatedAlarm[];
	/** Fields that seem to have changed, and what waits until somebody has said whether they have; the oldest first. */
	readonly fields: readonly OpenFieldChange[];
	/** What comparing its two systems has found; null where nothing is compared. */
	readonly match: MatchFacts | null;
	/** Minutes that one record costs a person; null where nobody has said. */
	readonly minutesEach: number | null;
	/** What an hour costs, minor units of the business's currency; null where nobody has said. */
	readonly hourCost: number | null;
}
