import { readPath } from '../../mapping/path.ts';
import { asText } from '../../mapping/text.ts';
import type { Value, Values } from '../../mapping/values.ts';
import { readAmount } from '../values/amounts.ts';
import { momentIn } from './moment-in.ts';
import type { SideTerms } from './terms.ts';

/** A record of one system, as far as it is compared. */
export interface Listed {
	/** The system's own id of the record: the same record has the same one at every reading. */
	readonly source: string;
	/** The key as it is written there. */
	readonly shown: string;
	/** Hundredths; null where it says none. */
	readonly amount: number | null;
	/** UTC milliseconds; null where nobody says when. */
	readonly at: number | null;
}

export interface ReadRecord {
	readonly key: string;
	readonly values: Values;
	readonly occurredAt?: number;
}

const LONGEST = 120;

const amountIn = (value: Value | undefined, { decimal }: SideTerms): number | null => {
	if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value * 100) : null;
	return readAmount(asText(value) ?? '', decimal);
};

/** What a record says of what is compared; null where it names no key. */
export function listedFrom(record: ReadRecord, side: SideTerms, timeZone: string): Listed | null {
	const shown = asText(readPath(record.values, side.key))?.trim().slice(0, LONGEST) ?? '';
	if (shown === '') return null;
	const at = side.date === null ? null : momentIn(readPath(record.values, side.date), side.order, timeZone);
	return {
		source: record.key,
		shown,
		amount: side.amount === null ? null : amountIn(readPath(record.values, side.amount), side),
		at: at ?? record.occurredAt ?? null
	};
}
