/**
 * Does work one piece after the other, so that two changes of the same file never overwrite each other.
 * A piece that fails is its caller's failure only; the next one goes on.
 */
export function turns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work, work);
		last = turn;
		return turn;
	};
}
