import { afterAll, test } from 'vitest';

/** Something real that was started for a test. */
export interface RealServer {
	stop(): Promise<void>;
}

/** The Debian package, or program, that is not installed here. */
export interface Missing {
	readonly missing: string;
}

/**
 * Declares tests that are kept on a real server, and ends the server after them. Where it is not installed they are
 * skipped by name; in CI, where everything can be installed, that is a failure.
 *
 * `needs(await startRadicale(), (server) => { test('…', …) })`; for two servers put one `needs` inside the other.
 */
export function needs<Server extends RealServer>(started: Server | Missing, promises: (server: Server) => void): void {
	if (!('missing' in started)) {
		afterAll(() => started.stop());
		promises(started);
	} else if (process.env.CI === 'true') {
		test(`${started.missing} is installed`, () => {
			throw new Error(`These tests need ${started.missing}, and in CI nothing is skipped. Install it and run again.`);
		});
	} else {
		test.skip(`everything that needs ${started.missing}, which is not installed here`, () => {});
	}
}
