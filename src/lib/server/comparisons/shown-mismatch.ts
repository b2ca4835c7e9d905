import type { MismatchKind, ShownRecord } from '#lib/domain/match/nightly/compared.ts';
import type { StoredMismatch } from '../persistence/mismatches.ts';

/** One side of a mismatch as a page shows it. */
export type ShownSide = Pick<ShownRecord, 'shown' | 'amount' | 'at' | 'count'>;

/** What does not agree, as a page shows it. */
export interface ShownMismatch {
	readonly id: string;
	readonly kind: MismatchKind;
	/** In words: "missing in the books". */
	readonly say: string;
	readonly left: ShownSide | null;
	readonly right: ShownSide | null;
	readonly foundAt: number;
	readonly sentAt: number | null;
	/** Whether it can be sent by us, just this one. */
	readonly canSend: boolean;
}

const side = (record: ShownRecord | null): ShownSide | null =>
	record && { shown: record.shown, amount: record.amount, at: record.at, count: record.count };

const times = (record: ShownRecord | null): string => (record?.count === 2 ? 'twice' : `${record?.count ?? 0} times`);

/** What is wrong, in words. */
export const sayMismatch = (
	{ kind, left, right }: Pick<StoredMismatch, 'kind' | 'left' | 'right'>,
	names: { readonly left: string; readonly right: string }
): string => {
	if (kind === 'missing-there') return `missing in ${names.right}`;
	if (kind === 'missing-here') return `not in ${names.left}`;
	if (kind === 'twice-there') return `${times(right)} in ${names.right}`;
	return kind === 'twice-here' ? `${times(left)} in ${names.left}` : 'another amount';
};

export const shownMismatch = (
	row: StoredMismatch,
	names: { readonly left: string; readonly right: string },
	carries: boolean
): ShownMismatch => ({
	id: row.id,
	kind: row.kind,
	say: sayMismatch(row, names),
	left: side(row.left),
	right: side(row.right),
	foundAt: row.foundAt,
	sentAt: row.sentAt,
	canSend: carries && row.kind === 'missing-there' && row.left !== null
});
