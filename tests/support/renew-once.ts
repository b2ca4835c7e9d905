import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import { openStore } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';

// A process of its own that wants a token at an agreed moment; it says which it got without telling it.
const { PLACE = '', SYSTEM = '', KEY = '', AHEAD = '0', START = '0' } = process.env;
const now = (): number => Date.now() + Number(AHEAD);
const store = await openStore(PLACE);
const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });
const contexts = openContexts({ store, http, network, seal: sealWith(Buffer.from(KEY, 'hex')), dataFolder: '.', now });
const system = await store.systems.byId(SYSTEM);
if (!system) throw new Error('There is no such system.');
await pause(Math.max(0, Number(START) - Date.now()));
const token = await contexts(system, { timeZone: 'UTC', signal: new AbortController().signal }).access();
process.stdout.write(createHash('sha256').update(token).digest('hex'));
await http.close();
await store.close();
