import type { Missing, RealServer } from './real-server.ts';
import { sharedServer } from './shared-server.ts';

export interface SpecMock extends RealServer {
	/** Without a slash at the end. */
	readonly url: string;
	/** A GraphQL mock wants it. */
	readonly token: string | undefined;
}

/**
 * A vendor's API as its own specification describes it: refuses what the vendor would refuse, and answers with examples.
 * It has no memory. `strict` also refuses body fields that the vendor does not name.
 */
export async function specMock(spec: string, { strict = true } = {}): Promise<SpecMock | Missing> {
	const env = { SPEC: spec, ...(strict && { STRICT: '1' }) };
	const server = await sharedServer('spec-mock', { env, keep: ['prism'] });
	if ('missing' in server) return server;
	return { url: server.said.BASE_URL ?? '', token: server.said.TOKEN, stop: server.stop };
}
