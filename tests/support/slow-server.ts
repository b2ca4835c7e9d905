import { test } from 'vitest';
import { needs, type Missing, type RealServer } from './real-server.ts';

/**
 * As `needs`, for a server whose installation takes too long for every run: it is started in CI, and where `SLOW_SERVERS`
 * is set; elsewhere its tests are skipped by name.
 */
export async function needsSlow<Server extends RealServer>(
	name: string,
	start: () => Promise<Server | Missing>,
	promises: (server: Server) => void
): Promise<void> {
	if (process.env.SLOW_SERVERS || process.env.CI === 'true') needs(await start(), promises);
	else test.skip(`everything that needs ${name}, which is started in CI and where SLOW_SERVERS is set`, () => {});
}
