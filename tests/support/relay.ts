import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { RealServer } from './real-server.ts';

/** A way to a server of this machine that can be held: nothing is refused, and nothing comes through any more. */
export interface Relay extends RealServer {
	readonly port: number;
	hold(): void;
	release(): void;
}

/** Opens it on a free port of 127.0.0.1. */
export const startRelay = async (serverPort: number): Promise<Relay> => {
	const sockets = new Set<Socket>();
	let held = false;
	const keep = (from: Socket, to: Socket): void => {
		sockets.add(from);
		if (held) from.pause();
		from.on('data', (data) => to.write(data));
		from.on('error', () => from.destroy());
		from.on('close', () => {
			sockets.delete(from);
			to.destroy();
		});
	};
	const relay = createServer((client) => {
		const server = connect(serverPort, '127.0.0.1');
		keep(client, server);
		keep(server, client);
	}).listen(0, '127.0.0.1');
	await once(relay, 'listening');
	return {
		port: (relay.address() as AddressInfo).port,
		hold() {
			held = true;
			for (const socket of sockets) socket.pause();
		},
		release() {
			held = false;
			for (const socket of sockets) socket.resume();
		},
		async stop() {
			for (const socket of sockets) socket.destroy();
			relay.close();
			await once(relay, 'close');
		}
	};
};
