/** Milliseconds in which work that listens to its signal says itself how it ended. */
const LAST_WORD = 1_000;

/** Work that went on although its signal had ended, and was left to itself. */
export class LeftBehind extends Error {
	override readonly name = 'LeftBehind';
	override readonly message = 'the call did not end when the run did';
}

/** The answer of the work; throws `LeftBehind` soon after the signal has ended, where the work does not listen to it. */
export const untilAborted = async <Answer>(signal: AbortSignal, work: Promise<Answer>): Promise<Answer> => {
	const { promise: late, reject } = Promise.withResolvers<never>();
	let timer: NodeJS.Timeout | undefined;
	const wait = (): void => {
		timer = setTimeout(() => reject(new LeftBehind()), LAST_WORD);
	};
	signal.addEventListener('abort', wait, { once: true });
	if (signal.aborted) wait();
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', wait);
	}
};
