import { registerSvelte } from '../../src/cli/svelte-loader.ts';
import { until } from './until.ts';

// A process of its own: the running program without its pages. It works on every connection once and stops.
registerSvelte();
const { openApp } = await import('#lib/server/app.ts');
const app = await openApp(process.env, { running: true });
const { connections, runs } = app.store;
const ids = (await connections.switchedOn()).map(({ id }) => id);
for (const connectionId of ids) await runs.enqueueOnce({ connectionId, slot: app.now(), queuedAt: app.now() });
app.queue.nudge();
await until('an end of every run', async () => (await runs.busy()).size === 0);
app.log.debug({ connections: ids.length }, 'every connection was worked on');
await app.stop();
