import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

export interface LocalServer {
	/** Without a slash at the end. */
	readonly url: string;
	readonly port: number;
	/** Ends it together with the connections that are open. */
	close(): Promise<void>;
}

/** Puts a server of any kind on a free port of 127.0.0.1. */
export async function listening(server: Server, close: () => void, scheme = 'http'): Promise<LocalServer> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `${scheme}://127.0.0.1:${port}`,
		port,
		async close() {
			const closed = once(server, 'close');
			server.close();
			close();
			await closed;
		}
	};
}

/** A real web server that answers as the test says. */
export function webServer(answer: RequestListener): Promise<LocalServer> {
	const server = createServer(answer);
	return listening(server, () => server.closeAllConnections());
}
