/** A file as a folder lists it. */
export interface DropFile {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** UTC milliseconds; null where the server does not tell. */
	readonly changedAt: number | null;
	/** When it was changed, as the server tells it; another text means another moment. */
	readonly mark: string;
}

/**
 * The folder of a file drop, wherever it is; `below` is a folder in it. Everything throws `ConnectorError` and ends with
 * the signal of the context.
 */
export interface Place {
	/** The plain files, in no order; none where a folder below is not there. */
	list(below?: string): Promise<DropFile[]>;
	/** The content in pieces. */
	open(name: string): AsyncIterable<Uint8Array>;
	/** Puts the content beside the file and moves it over the old one: a reader sees the old or the new, never a half. */
	write(name: string, content: Uint8Array): Promise<void>;
	/** Moves a file into a folder below, which is made, or gives it another name. */
	move(name: string, to: { readonly below?: string; readonly name: string }): Promise<void>;
	remove(name: string): Promise<void>;
	close(): void;
	/** How the server shows who it is, where it does: the fingerprint of its host key. */
	readonly fingerprint?: string;
}

/** What is written beside a file until it is whole. */
export const unfinished = (name: string): string => `${name}.part`;
