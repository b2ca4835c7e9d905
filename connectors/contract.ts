import type { FailureKind } from './connector-error.ts';
import type { FieldKind, TargetField } from '#lib/domain/mapping/field.ts';
import type { Sum, VatSide } from '#lib/domain/mapping/vat-sides.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';

/**
 * The contract between the engine and a connector.
 *
 * A connector declares; the engine acts. A connector never schedules, never stores and never retries: it is handed
 * a {@link Context}, does one thing, and either answers or throws a `ConnectorError`.
 */

export type { FieldKind, Value, Values };

/** How far a stream has been read. Opaque to the engine, which only keeps it as JSON. */
export type Cursor = Value;

/** One field of a record, as the mapping page shows it. */
export interface RecordField extends TargetField {
	readonly help?: string;
	/** Of a sum that is read: whether VAT is in it, and which field of the record has it the other way. */
	readonly vat?: Sum;
	/** Of a sum that is written: the option of the action whose choice says whether VAT is to be in it. */
	readonly vatBy?: string;
}

export interface Choice {
	readonly value: string;
	readonly label: string;
	/** Which sums the fields are to be given whose `vatBy` is this option. */
	readonly vat?: VatSide;
}

/** One question that the set-up asks about a system or about an action. */
export interface SettingField {
	readonly name: string;
	readonly label: string;
	/** One or two sentences for a person who is not a developer: what it is and where it is found. */
	readonly help: string;
	/** `json`: written as text on a page and as it is in a file; kept as text, and judged by the connector. */
	readonly kind: 'text' | 'long-text' | 'url' | 'email' | 'password' | 'number' | 'choice' | 'yes-no' | 'json';
	readonly required?: boolean;
	/** Sealed at rest, never shown again, never in a log or an export. */
	readonly secret?: boolean;
	readonly default?: string | number | boolean;
	readonly choices?: readonly Choice[];
	/** The choices come from the system itself, by the half's `choices`; leaving it empty takes the first. */
	readonly live?: boolean;
	readonly placeholder?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	/** Right as it is for nearly everybody, and folded away: another address of a vendor, for a test account. */
	readonly advanced?: true;
}

/**
 * Sign-in on the system's own page, where a person agrees (OAuth 2, authorisation code with PKCE, RFC 6749 and 7636).
 * The system's settings hold `clientId`, its secrets `clientSecret`: the business registers its own app at the vendor.
 */
export interface Grant {
	/** Names of settings that hold the two addresses, with the vendor's as their defaults. */
	readonly authorizeUrl: string;
	readonly tokenUrl: string;
	/** The fewest that are enough; a setting called `scope` takes their place. */
	readonly scopes: readonly string[];
	/** What the vendor wants in the address of its page besides. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** Days after which the vendor forgets an agreement that is not used. */
	readonly keepsDays?: number;
	/** How the app names itself when it asks for tokens; `basic` when absent. */
	readonly clientIn?: 'basic' | 'body';
	/** Only where a setting has this value; otherwise the secrets alone sign in. */
	readonly when?: { readonly setting: string; readonly is: string };
	readonly withdrawal: Withdrawal;
}

/** How a vendor is told that we no longer need what a person has agreed to (RFC 7009). */
export interface Withdrawal {
	/** A path at the address that gives tokens; `discovered` where the vendor says it itself (OpenID Connect Discovery). */
	readonly at: 'discovered' | `/${string}`;
	/** It ends whatever else the same person has agreed to with the same app. */
	readonly endsAll?: true;
	/** Where a person does it: "in Xero under Settings, Connected apps". */
	readonly byHand: string;
}

export interface StreamManifest {
	readonly label: string;
	/** What one record is called, and many: "form entry", "form entries". */
	readonly record: { readonly one: string; readonly many: string };
	/** `pushed`: the system sends to us and the inbox holds it; `polled`: the engine asks on a schedule. */
	readonly arrival: 'pushed' | 'polled';
	/**
	 * The system can tell us at once that something has happened (a webhook). It only wakes us: what is carried is what is
	 * read then, so a message that is lost, repeated or made up does no harm.
	 */
	readonly wakes?: { readonly help: string };
	/** Fields that are always there. What a stream's samples show besides is offered too. */
	readonly fields: readonly RecordField[];
}

export interface ActionManifest {
	readonly label: string;
	/** What one result is called, and many: "contact", "contacts". */
	readonly record: { readonly one: string; readonly many: string };
	readonly fields: readonly RecordField[];
	/** Fields of any other name are taken too. */
	readonly open?: true;
	/** Questions about this action alone (which address book, due in how many days). */
	readonly options: readonly SettingField[];
	/**
	 * What makes a repeated write harmless.
	 * `key`: the system itself knows our key again, so the same write may simply be sent once more.
	 * `look-up`: the engine asks `lookUp` before it writes again.
	 * `neither`: nobody can tell, so a doubt is shown to a person.
	 */
	readonly once: 'key' | 'look-up' | 'neither';
	/** With `look-up`: the system is sent our key as well, so a look-up that comes too early does no harm. */
	readonly keyToo?: true;
	/** Whether what was stored can be read back and compared field by field. */
	readonly readsBack: boolean;
	/** `false`: what was made cannot be changed; a record that changes at the source later is left alone, and counted. */
	readonly updates?: false;
	/**
	 * Why no test record is sent every week although it could be taken away again, as a sentence for a person: somebody is
	 * told of it, or something of it stays. Without it one is offered where `remove` and `readBack` are there.
	 */
	readonly noParcel?: string;
}

/** The browser-safe facts of a connector: everything that the set-up draws. */
export interface Manifest {
	readonly id: string;
	/** As a person calls it: "Address book (CardDAV)". */
	readonly name: string;
	/** One sentence: what it is and who has one. */
	readonly summary: string;
	/** Which categories of the catalogue's systems it can stand for. */
	readonly categories: readonly string[];
	/** For trying the set-up without any account; shown as practice everywhere. */
	readonly practice?: true;
	/** Its streams and actions stand in the settings of each system, by a {@link Description}; here are none. */
	readonly described?: true;
	readonly settings: readonly SettingField[];
	/** Where a person signs in on the system's own page. */
	readonly grant?: Grant;
	readonly streams: Readonly<Record<string, StreamManifest>>;
	readonly actions: Readonly<Record<string, ActionManifest>>;
}

/** What a system is, as far as connectors need to know it. */
export interface SystemFacts {
	/** The connector's id. */
	readonly connector: string;
	readonly settings: Settings;
}

/** For a connector whose streams and actions stand in the settings of each system. Browser-safe and pure. */
export interface Description {
	/** One sentence for each setting that cannot be used, by its name; empty where all can. */
	problems(settings: Settings): Readonly<Record<string, string>>;
	/** What a system with these settings can do; nothing where they cannot be used. */
	parts(settings: Settings): Pick<Manifest, 'streams' | 'actions'>;
}

export interface HttpRequest {
	readonly method: string;
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
	/** Statuses outside 2xx that are handed back instead of thrown. */
	readonly expect?: readonly number[];
	/** Milliseconds until the call is given up; the room's own limit when absent. */
	readonly timeLimit?: number;
}

export interface HttpResponse {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** Where the answer came from, after redirects. */
	readonly url: string;
}

/**
 * The one door for HTTP. Throws `ConnectorError` for a status outside 2xx that was not expected (401: signed-out,
 * 403: forbidden, 429: rate-limited with its Retry-After, 5xx and no answer: unavailable, other: refused).
 */
export interface Http {
	send(request: HttpRequest): Promise<HttpResponse>;
}

/** The same address guard for protocols with sockets of their own (IMAP, SMTP, SQL, SFTP). */
export interface Network {
	/**
	 * The checked address to connect to; `servername` is the name to verify the certificate against.
	 * Throws `ConnectorError` when the name is unknown or the address is not allowed.
	 */
	pin(host: string): Promise<{ readonly address: string; readonly servername: string }>;
}

export interface FileFacts {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** UTC milliseconds. */
	readonly changedAt: number;
}

/** The folder of one system. Names are plain file names: no folders, nothing outside. */
export interface Files {
	list(): Promise<FileFacts[]>;
	/** The content, or null where there is no such file. */
	read(name: string): Promise<Uint8Array | null>;
	/** Replaces the file in one step: a reader sees the old or the new, never a half. */
	write(name: string, content: string | Uint8Array): Promise<void>;
}

/** A folder of the machine that Handover runs on. Names are plain file names; `below` is a folder in this one. */
export interface Folder extends Files {
	list(below?: string): Promise<FileFacts[]>;
	/** The content in pieces. Throws `ConnectorError` (unavailable) where the file is there no more. */
	stream(name: string): AsyncIterable<Uint8Array>;
	/** Moves a file into a folder below, which is made, or gives it another name. */
	move(name: string, to: { readonly below?: string; readonly name: string }): Promise<void>;
	remove(name: string): Promise<void>;
}

/** One thing that was sent to us, as it came. */
export interface InboxEntry {
	readonly id: string;
	/** UTC milliseconds. */
	readonly receivedAt: number;
	readonly contentType: string;
	readonly body: Uint8Array;
}

/** What has been sent to a system's incoming address and is not yet a record of this connection, oldest first. */
export interface Inbox {
	waiting(limit: number): Promise<InboxEntry[]>;
	latest(count: number): Promise<InboxEntry[]>;
}

export type Settings = Readonly<Record<string, string | number | boolean>>;

export interface Context {
	/** The system's settings, checked against the manifest, defaults filled in. */
	readonly settings: Settings;
	readonly secrets: Readonly<Record<string, string>>;
	/** The action's own settings; empty for a source and for a check. */
	readonly options: Settings;
	/**
	 * A token for the next call, where the manifest has a `grant`; `refused` is one that was not taken before its time.
	 * Throws `ConnectorError` (signed-out) where a person has to agree again.
	 */
	readonly access: (refused?: string) => Promise<string>;
	readonly http: Http;
	readonly network: Network;
	readonly files: Files;
	/**
	 * The folder at an absolute path that whoever runs Handover has opened to connectors; the system's own where the path
	 * is empty. Throws `ConnectorError` (misconfigured) for any other.
	 */
	readonly folder: (path: string) => Promise<Folder>;
	readonly inbox: Inbox;
	/** UTC milliseconds. */
	readonly now: () => number;
	/** Waits for a moment, in milliseconds, where a system has to be looked at twice; ends with the signal. */
	readonly pause: (milliseconds: number) => Promise<void>;
	/** The business's own time zone, as IANA name. */
	readonly timeZone: string;
	/** Ends every call when the run is ended. */
	readonly signal: AbortSignal;
}

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
