import type { Settings } from './manifest-contract.ts';

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

/** What a connector is handed for a call. */
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
