import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSink } from './sink.ts';
import { sourceOf } from './source.ts';
import type { BedWishes, Kill } from './wishes.ts';

// A process of its own, so that what it costs is not counted as ours. It ends when whoever started it does.
const wishes = JSON.parse(process.argv[2] ?? '{}') as BedWishes;

const serve = async (listener: RequestListener): Promise<number> => {
	const server = createServer({ keepAliveTimeout: 60_000 }, listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
};

const sink = openSink(wishes);
const ports = { shop: await serve(sourceOf(wishes)), books: await serve(sink.listener) };
process.on('message', (wish: 'count' | Kill) => {
	if (wish === 'count') process.send?.(sink.count());
	else sink.kill(wish);
});
process.on('disconnect', () => process.exit());
process.send?.(ports);
