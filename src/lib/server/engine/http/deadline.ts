export interface Deadline {
	/** Ends at the time limit with a `TimeoutError`, or with the first of the outer signals and its reason. */
	readonly signal: AbortSignal;
	/** To be called when the work is done: frees the timer and the outer signals. */
	readonly clear: () => void;
}

// Not AbortSignal.any: a run's signal outlives thousands of calls and would collect one dependent for each.
export function deadline(milliseconds: number, outer: readonly AbortSignal[]): Deadline {
	const controller = new AbortController();
	const end = (): void => controller.abort(outer.find(({ aborted }) => aborted)?.reason);
	const late = (): void => controller.abort(new DOMException(`no answer after ${milliseconds} ms`, 'TimeoutError'));
	const timer = setTimeout(late, milliseconds);
	for (const signal of outer) signal.addEventListener('abort', end);
	if (outer.some(({ aborted }) => aborted)) end();
	return {
		signal: controller.signal,
		clear() {
			clearTimeout(timer);
			for (const signal of outer) signal.removeEventListener('abort', end);
		}
	};
}
