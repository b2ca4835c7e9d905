import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import type { Page } from '#connectors/contract.ts';
import type { Query } from '../persistence/database.ts';
import { admit, type Admitted } from './admit.ts';
import type { Closing } from './save-outcomes.ts';
import type { Work } from './work.ts';

/** After how many records what has come is brought through every action before more is taken in. */
const AT_A_TIME = 500;

/** Where there is one action and nobody waits for a turn, all waiting for the slowest of so many would be for nothing. */
const atATime = ({ actions, backfill }: Work): number => (actions.length > 1 || backfill ? AT_A_TIME : Infinity);

/** The pages of a source, read one ahead of those that have been admitted. */
export interface Incoming {
	/** Whether more may be admitted before the other actions have their turn. */
	goesOn(): boolean;
	/** Whether the next page, or the news that there is none, is here. */
	isHere(): boolean;
	/** Comes true when it is. */
	arrival(): Promise<void>;
	/**
	 * Admits the next page, together with the cursor, as soon as it is here. Answers what waits because of it, as `admit`
	 * does. Throws nothing that the source throws.
	 */
	admit(): Promise<Admitted['waiting']>;
	/** The same, at the beginning of a new turn; false where there is none. Throws what the source has thrown. */
	begin(): Promise<boolean>;
	close(): Promise<void>;
}

type Read<Kind> = { readonly page: Kind } | { readonly failure: unknown } | null;

/** What is written down of a page together with its records, of which so many were new. */
export type Keep<Kind extends Page = Page> = (tx: Query, page: Kind, fresh: number) => ReturnType<Closing>;

export const keepCursor =
	({ room, connection }: Work): Keep =>
	(tx, { cursor }) => [room.store.cursors.moving(tx, connection.id, cursor, room.now())];

export const openIncoming = <Kind extends Page>(
	work: Work,
	pages: AsyncGenerator<Kind>,
	keep: Keep<Kind>
): Incoming => {
	const most = atATime(work);
	let [isHere, isOver, taken, place] = [false, false, 0, ''];
	let failure: { readonly thrown: unknown } | null = null;

	const read = async (): Promise<Read<Kind>> => {
		try {
			const { done, value } = await pages.next();
			return done ? null : { page: value };
		} catch (thrown) {
			return { failure: thrown };
		} finally {
			isHere = true;
		}
	};
	let ahead = read();

	const take = async (): Promise<Admitted['waiting']> => {
		const found = await ahead;
		if (!found || 'failure' in found) {
			isOver = true;
			failure = found && { thrown: found.failure };
			return [];
		}
		const { page } = found;
		const { records, cursor } = page;
		const { fresh, waiting } = await admit(work, records, { closing: (tx, count) => keep(tx, page, count) });
		taken += records.length;
		const before = place;
		place = canonicalJson(cursor);
		// A source that gives the same page again and again would keep us here for ever.
		isOver = fresh === 0 && place === before;
		if (isOver) return waiting;
		isHere = false;
		ahead = read();
		return waiting;
	};

	return {
		goesOn: () => !isOver && taken < most,
		isHere: () => isHere,
		arrival: async () => void (await ahead),
		admit: take,
		begin: async () => {
			taken = 0;
			if (!isOver) await take();
			if (failure) throw failure.thrown;
			return !isOver || taken > 0;
		},
		close: async () => void (await pages.return(undefined))
	};
};
