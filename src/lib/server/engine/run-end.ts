/** Milliseconds: after which a run makes room for the next one, and what calls under way get to come to their end. */
export interface RunLimits {
	readonly run: number;
	readonly grace: number;
}

export const LIMITS: RunLimits = { run: 30 * 60_000, grace: 4_000 };

/** The program stops, the run took too long, or another process has taken its place. */
export type Why = 'stopping' | 'late' | 'taken-over';

/** How a run is ended from outside. */
export interface RunEnd {
	/** Ends what has not begun. */
	readonly halt: AbortSignal;
	/** Ends what is under way, a little later. */
	readonly calls: AbortSignal;
	/** Why it was ended, or null while it was not. */
	why(): Why | null;
	end(why: Why): void;
	/** To be called when the run is over: frees the timers and the outer signal. */
	clear(): void;
}

/** The end of one run: with the outer signal, at the time limit, or when it is told. */
export const openRunEnd = (stopping: AbortSignal, { run, grace }: RunLimits): RunEnd => {
	const halt = new AbortController();
	const calls = new AbortController();
	let why: Why | null = null;
	let waiting: NodeJS.Timeout | undefined;
	const end = (reason: Why): void => {
		if (why) return;
		why = reason;
		halt.abort();
		// Whoever has taken over settles what is under way, so it is better not done.
		if (reason === 'taken-over') calls.abort();
		else waiting = setTimeout(() => calls.abort(), grace);
	};
	const stop = (): void => end('stopping');
	const limit = setTimeout(() => end('late'), run);
	stopping.addEventListener('abort', stop);
	if (stopping.aborted) stop();
	return {
		halt: halt.signal,
		calls: calls.signal,
		why: () => why,
		end,
		clear: () => {
			clearTimeout(limit);
			clearTimeout(waiting);
			stopping.removeEventListener('abort', stop);
		}
	};
};
