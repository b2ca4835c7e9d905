import type { Value, Values } from '../contract.ts';

export type Kind = 'postgres' | 'mysql';

/** A column of a result. */
export interface Column {
	readonly name: string;
	/** A moment with its zone, one without, or something else; what is subtracted from a moment is seconds. */
	readonly time: 'instant' | 'local' | null;
}

export interface Answer {
	readonly columns: readonly Column[];
	/** By the names of the columns; numbers only where they are exact, moments as ISO 8601 with all their digits. */
	readonly rows: readonly Values[];
	/** How many rows a change has touched. */
	readonly touched: number;
}

/** What is handed to the database beside a statement, never inside it. */
export type Parameter = Value;

/** An open session. Everything throws `ConnectorError` and ends with the signal of the context. */
export interface Database {
	readonly kind: Kind;
	/** What the server calls itself: "PostgreSQL 18.0", "MariaDB 10.11". */
	readonly version: string;
	run(statement: string, parameters?: readonly Parameter[]): Promise<Answer>;
	close(): void;
}

/** A name as the database reads it, whatever stands in it. */
export const quoted = ({ kind }: Pick<Database, 'kind'>, name: string): string =>
	kind === 'postgres' ? `"${name.replaceAll('"', '""')}"` : `\`${name.replaceAll('`', '``')}\``;

/** The place of the n-th parameter in a statement, counted from 1. */
export const at = ({ kind }: Pick<Database, 'kind'>, place: number): string =>
	kind === 'postgres' ? `$${place}` : '?';

/** An expression as text with all its digits. */
export const asText = ({ kind }: Pick<Database, 'kind'>, expression: string): string =>
	`CAST(${expression} AS ${kind === 'postgres' ? 'text' : 'CHAR'})`;
