import type { Context } from '#connectors/contract.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';
import type { Contexts } from './contexts.ts';

/** What the engine works with, whatever the run. */
export interface EngineRoom {
	readonly store: Store;
	readonly contexts: Contexts;
	readonly now: () => number;
	/** Between 0 and 1, for the jitter of pauses. */
	readonly random: () => number;
}

/** What one run counts. */
export interface Tally {
	read: number;
	delivered: number;
	unchanged: number;
	refused: number;
	failed: number;
}

/** An action with the system it writes to. */
export interface ReadyAction {
	readonly row: Action;
	readonly system: System;
	readonly context: Context;
}

/** One run under way: what it is about, and what it has learned so far. */
export interface Work {
	readonly room: EngineRoom;
	readonly connection: Connection;
	readonly runId: string | null;
	readonly actions: readonly ReadyAction[];
	readonly startedAt: number;
	readonly signal: AbortSignal;
	readonly tally: Tally;
	/** Systems that have failed in this run: nothing more is sent to them, what waits for them is kept. */
	readonly stopped: Map<string, string>;
}

export const emptyTally = (): Tally => ({ read: 0, delivered: 0, unchanged: 0, refused: 0, failed: 0 });
