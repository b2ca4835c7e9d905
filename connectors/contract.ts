import type { FieldKind } from '#lib/domain/mapping/field.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { FailureKind } from './connector-error.ts';
import type { Context } from './context-contract.ts';
import type { Manifest, Choice } from './manifest-contract.ts';

/**
 * The contract between the engine and a connector.
 *
 * A connector declares; the engine acts. A connector never schedules, never stores and never retries: it is handed
 * a {@link Context}, does one thing, and either answers or throws a `ConnectorError`.
 */

export type { FieldKind, Value, Values };
/** What a connector says of itself, and what it is handed. */
export type * from './manifest-contract.ts';
export type * from './context-contract.ts';

/** How far a stream has been read. Opaque to the engine, which only keeps it as JSON. */
export type Cursor = Value;

/** Whether the system lets us in, and if not, why, in words for a person. */
export type SignIn =
	| { readonly fine: true; readonly say?: string }
	| {
			readonly fine: false;
			readonly say: string;
			readonly technical?: string;
			/** How it has failed, so that an absent server is not taken for a login that has ended. */
			readonly kind?: FailureKind;
	  };

export interface SourceRecord {
	/** The source's own id of the record: the same record has the same key at every reading. */
	readonly key: string;
	readonly values: Values;
	/** When it happened at the source, UTC milliseconds. */
	readonly occurredAt?: number;
	/** Why it could not be read, in words for a person. The record is then kept and shown, never dropped. */
	readonly problem?: string;
}

export interface Page {
	readonly records: readonly SourceRecord[];
	/** Where to go on after this page. */
	readonly cursor: Cursor;
}

export interface SourceStream {
	/** The cursor that means "from now on", for a connection that is switched on. */
	now(context: Context): Promise<Cursor>;
	/** The newest records, newest first; reads only. */
	latest(context: Context, count: number): Promise<SourceRecord[]>;
	/**
	 * Everything after the cursor, oldest first, in pages; `null` reads from the beginning. `since`, UTC milliseconds: what
	 * happened before it is not wanted; a source that cannot ask for less may give it all the same.
	 */
	read(context: Context, cursor: Cursor | null, since?: number): AsyncIterable<Page>;
}

export interface Source {
	/** Never throws for a wrong password or an absent server: that is its answer. */
	check(context: Context): Promise<SignIn>;
	readonly streams: Readonly<Record<string, SourceStream>>;
}

export interface Outgoing {
	/** Fields by the names of the action's manifest. */
	readonly values: Values;
	/** Idempotency key and external reference in one: 32 characters of a-z and 0-9, the same at every attempt. */
	readonly key: string;
	/** The receipt of an earlier delivery of the same record: update what was made then. */
	readonly earlier?: Receipt;
}

export interface Receipt {
	/** The destination's own id of what it stored. */
	readonly id: string;
	/** `unchanged`: it was already there, as it should be. */
	readonly outcome: 'created' | 'updated' | 'unchanged';
	/** Where a person finds it. */
	readonly link?: string;
	/** What the destination said, in one line. */
	readonly note?: string;
}

export interface DestinationAction {
	write(context: Context, outgoing: Outgoing): Promise<Receipt>;
	/**
	 * Whether a write with this key has arrived. Needed where the manifest says `once: 'look-up'`. `values` is what was
	 * sent then, for systems that keep another reference than our key; what would be sent now where that is not known,
	 * and absent where the mapping gives none any more.
	 */
	lookUp?(context: Context, key: string, values?: Values): Promise<Receipt | null>;
	/** Whether what would be made is there already by somebody else's hand, so that `write` would leave it. Reads only. */
	isThere?(context: Context, outgoing: Outgoing): Promise<boolean>;
	/** What the destination holds, by the names of the action's fields. Needed where the manifest says `readsBack`. */
	readBack?(context: Context, receipt: Receipt): Promise<Values>;
	/** Takes away again what a trial has made, and nothing else; absent where the destination cannot. */
	remove?(context: Context, receipt: Receipt): Promise<void>;
	/** Live choices for an option of this action. */
	choices?: Readonly<Record<string, (context: Context) => Promise<Choice[]>>>;
}

export interface Destination {
	/** Never throws for a wrong password or an absent server: that is its answer. */
	check(context: Context): Promise<SignIn>;
	readonly actions: Readonly<Record<string, DestinationAction>>;
}

type StreamsOf<M extends Manifest> = { readonly [Name in keyof M['streams']]: SourceStream };
type ActionsOf<M extends Manifest> = { readonly [Name in keyof M['actions']]: DestinationAction };

/** Ties a source to its manifest: a stream that is declared and not written does not compile. */
export const defineSource = <M extends Manifest>(
	_manifest: M,
	source: { check: Source['check']; streams: StreamsOf<M> }
): Source => source;

/** Ties a destination to its manifest: an action that is declared and not written does not compile. */
export const defineDestination = <M extends Manifest>(
	_manifest: M,
	destination: { check: Destination['check']; actions: ActionsOf<M> }
): Destination => destination;
