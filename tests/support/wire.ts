import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import type { RealServer } from './real-server.ts';

export interface Wire extends RealServer {
	readonly host: string;
	readonly port: number;
}

/**
 * A wire to a real server of this machine that breaks: once the client has said the word, the server still gets it, but
 * its answer does not come back.
 */
export async function startWire(serverPort: number, word: string | RegExp): Promise<Wire> {
	const broken = createServer((client) => {
		const server = connect(serverPort, '127.0.0.1');
		const end = (): void => {
			client.destroy();
			server.destroy();
		};
		let said = '';
		client.on('data', (data) => {
			said = (said + data.toString('latin1')).slice(-1000);
			server.write(data);
		});
		server.on('data', (data) => (said.search(word) === -1 ? client.write(data) : end()));
		for (const socket of [client, server]) socket.on('error', end).on('close', end);
	}).listen(0, '127.0.0.1');
	await once(broken, 'listening');
	const { port } = broken.address() as AddressInfo;
	return {
		host: '127.0.0.1',
		port,
		stop: async () => {
			broken.close();
			await once(broken, 'close');
		}
	};
}
