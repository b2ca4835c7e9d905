import { registerDrizzle } from '../../../src/cli/drizzle-loader.ts';
import type { EngineRoom } from '#lib/server/engine/work.ts';

// A process of its own, to be killed: the program without its pages, with nothing in it that a kill could wait for.
registerDrizzle();
const { destinationOf, sourceOf } = await import('#connectors/registry.server.ts');
const { catchUp } = await import('#lib/server/engine/catch-up.ts');
const { openContexts } = await import('#lib/server/engine/contexts.ts');
const { executeRun } = await import('#lib/server/engine/execute-run.ts');
const { openHttp } = await import('#lib/server/engine/http/http.ts');
const { openNetwork } = await import('#lib/server/engine/http/network.ts');
const { keepTime } = await import('#lib/server/engine/keep-time.ts');
const { openTableQueue } = await import('#lib/server/engine/queue/table-queue.ts');
const { openStore } = await import('#lib/server/persistence/store.ts');
const { sealWith } = await import('#lib/server/secrets/seal.ts');

const [place = '', dataFolder = '', starts = '0'] = process.argv.slice(2);
/** Each start is a minute after the one before. */
const later = Number(starts) * 60_000;
const now = (): number => Date.now() + later;
const never = new AbortController().signal;
const choice = { allowPrivate: true };

const store = await openStore(place);
const [http, network] = [openHttp(choice), openNetwork(choice)];
const contexts = openContexts({ store, http, network, seal: sealWith(Buffer.alloc(32, 7)), dataFolder, now });
const halves = { sourceOf, destinationOf };
const room: EngineRoom = { store, halves, contexts, heldSources: new Map(), now, random: Math.random };
const told = (failure: unknown): void => {
	process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
};
const queue = openTableQueue({
	runs: store.runs,
	handle: async (run) => (await executeRun(room, run, never)) !== null,
	onFailure: told,
	lanes: 2,
	every: 100
});
const goOn = async (): Promise<void> => {
	if (await catchUp(room)) queue.nudge();
};
keepTime([{ name: 'go on where something was left', every: 100, work: goOn }], (_name, failure) => told(failure));
process.on('disconnect', () => process.exit());
process.send?.('at work');
