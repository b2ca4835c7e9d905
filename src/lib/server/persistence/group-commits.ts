import type Sqlite from 'better-sqlite3';

/** Writes one list, all of it or nothing; throws synchronously. */
type WriteList<List> = (list: List) => unknown[];

type Answer = { readonly answers: unknown[] } | { readonly failure: unknown };

interface Waiting<List> {
	readonly list: List;
	readonly settle: PromiseWithResolvers<unknown[]>;
}

/**
 * Brings the lists that come in one turn of the event loop to the disk with one commit, because a commit costs far more
 * than what is written. Each list keeps a savepoint of its own: one that fails takes no other with it. A promise comes
 * true when its list is on the disk.
 */
export const groupCommits = <List>(connection: Sqlite.Database, write: WriteList<List>) => {
	let waiting: Waiting<List>[] = [];
	// Within another transaction this is a savepoint.
	const writeOne = connection.transaction(write);

	const attempt = ({ list }: Waiting<List>): Answer => {
		try {
			return { answers: writeOne(list) };
		} catch (failure) {
			// A full disk ends the whole transaction: then nothing of the others is kept either.
			if (!connection.inTransaction) throw failure;
			return { failure };
		}
	};
	const writeAll = connection.transaction((all: readonly Waiting<List>[]) => all.map(attempt));

	const flush = (): void => {
		const all = waiting;
		waiting = [];
		if (all.length === 0) return;
		try {
			const answers = writeAll.immediate(all);
			for (const [place, { settle }] of all.entries()) {
				const answer = answers[place];
				if (answer && 'answers' in answer) settle.resolve(answer.answers);
				else settle.reject(answer?.failure);
			}
		} catch (failure) {
			for (const { settle } of all) settle.reject(failure);
		}
	};

	return {
		write: (list: List): Promise<unknown[]> => {
			const settle = Promise.withResolvers<unknown[]>();
			if (waiting.push({ list, settle }) === 1) setImmediate(flush);
			return settle.promise;
		},
		/** Writes at once what has come so far. */
		flush
	};
};
