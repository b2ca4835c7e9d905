import { describe, test } from 'vitest';

/** One promise of a connector. */
export interface Promised<Subject> {
	/** The promise in one sentence; the name of its test. */
	readonly say: string;
	/** Whether it concerns this subject and whether the bed can put it to the test; always when absent. */
	readonly when?: (subject: Subject) => boolean;
	/** Throws when the promise is broken. */
	readonly prove: (subject: Subject) => void | Promise<void>;
}

/** Registers every promise that concerns the subject as a test. */
export function putToTheTest<Subject>(title: string, promises: readonly Promised<Subject>[], subject: Subject): void {
	describe(title, () => {
		for (const { say, when, prove } of promises) {
			if (when?.(subject) ?? true) test(say, () => prove(subject));
		}
	});
}
