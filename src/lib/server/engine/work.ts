import type {
	ActionManifest,
	Context,
	Destination,
	DestinationAction,
	Source,
	SystemFacts
} from '#connectors/contract.ts';
import type { ConnectorError } from '#connectors/connector-error.ts';
import type { Registered } from '#connectors/registry.server.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { Store } from '../persistence/store.ts';
import type { System } from '../persistence/systems.ts';
import type { Contexts } from './contexts.ts';
import type { FieldWatch } from './field-watch.ts';
import type { Hiccup } from './hiccup.ts';
import type { HeldSource } from './hold-source.ts';

/** Where the engine finds what a system is read and written with; undefined where there is no such half. */
export interface Halves {
	sourceOf(system: SystemFacts): Registered<Source> | undefined;
	destinationOf(system: SystemFacts): Registered<Destination> | undefined;
}

/** What the engine works with, whatever the run. */
export interface EngineRoom {
	readonly store: Store;
	readonly halves: Halves;
	readonly contexts: Contexts;
	/** Sources that have signed us out, by the id of their system. */
	readonly heldSources: Map<string, HeldSource>;
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
	/** What writes, and what is known of it; null where this version no longer knows the connector or the action. */
	readonly half: { readonly action: DestinationAction; readonly manifest: ActionManifest } | null;
}

/** One run under way: what it is about, and what it has learned so far. */
export interface Work {
	readonly room: EngineRoom;
	readonly connection: Connection;
	readonly runId: string;
	readonly actions: readonly ReadyAction[];
	readonly startedAt: number;
	/** Once it has ended nothing new is begun; what is under way is broken off by the signal of its context. */
	readonly signal: AbortSignal;
	/** The record that a trial is about; null for a run, which is about all of them. */
	readonly onlyRecord: string | null;
	/** What is read lay at the source before: it says nothing about how much comes, or how fast it travels. */
	readonly backfill: boolean;
	readonly tally: Tally;
	readonly fields: FieldWatch;
	/** Systems that have failed in this run: nothing more is sent to them, what waits for them is kept. */
	readonly stopped: Map<string, ConnectorError>;
	/** Systems that have taken a record in this run, and were not given up since. */
	readonly trust: Set<string>;
	/** Systems that have failed since they last took a record, by their id. */
	readonly hiccups: Map<string, Hiccup>;
	/** Until when a system wants to be left alone, by its id, in milliseconds of `performance.now`. */
	readonly rests: Map<string, number>;
	/** Actions for which something was waiting until later when the run began. */
	readonly held: Set<string>;
	/** Systems that are known to have signed us out. */
	readonly signedOut: Set<string>;
	/** Systems that are known to fail in all their connections. */
	readonly failing: Set<string>;
}

export const emptyTally = (): Tally => ({ read: 0, delivered: 0, unchanged: 0, refused: 0, failed: 0 });
