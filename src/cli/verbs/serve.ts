import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readEnv } from '#env';
import { Mistake } from '#lib/server/mistake.ts';
import { projectRoot } from '#lib/server/persistence/project-root.ts';

const LARGEST_BODY = '6M';

interface Handler {
	handler(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): void;
}

/** The address that people use: as set, or by which they came. */
const tellOrigin = (trustProxy: boolean): void => {
	process.env.BODY_SIZE_LIMIT = LARGEST_BODY;
	if (process.env.ORIGIN) return;
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	if (trustProxy) {
		process.env.ADDRESS_HEADER = 'x-forwarded-for';
		process.env.HOST_HEADER = 'x-forwarded-host';
	}
};

const serve = async (): Promise<void> => {
	const { PORT, HOST, HANDOVER_TRUST_PROXY: trustProxy } = readEnv(process.env);
	const built = join(projectRoot(), 'build/handler.js');
	if (!existsSync(built)) throw new Mistake('The pages are not built yet. Start with npm start, which builds them.');
	tellOrigin(trustProxy);
	const { handler } = (await import(pathToFileURL(built).href)) as Handler;
	const server = createServer((request, response) => {
		if (!trustProxy || !request.headers['x-forwarded-proto']) request.headers['x-forwarded-proto'] = 'http';
		if (trustProxy && !request.headers['x-forwarded-host']) request.headers['x-forwarded-host'] = request.headers.host;
		if (trustProxy && !request.headers['x-forwarded-for']) {
			request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '127.0.0.1';
		}
		handler(request, response);
	});
	server.on('error', (failure: NodeJS.ErrnoException) => {
		const taken = failure.code === 'EADDRINUSE';
		const say = taken ? `Port ${PORT} is in use by another program. Set PORT to another number.` : failure.message;
		process.stderr.write(`Handover could not start. ${say}\n`);
		process.exit(1);
	});
	server.listen(PORT, HOST, () => {
		const host = ['127.0.0.1', '0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST;
		process.stdout.write(`Handover is ready at http://${host}:${PORT}\n`);
	});
	let stopping = false;
	const stop = (): void => {
		if (stopping) return;
		stopping = true;
		server.close();
		server.closeIdleConnections();
		process.emit('sveltekit:shutdown' as never);
		// Whatever still holds on after this time is left in doubt, and settled at the next start.
		setTimeout(() => process.exit(0), 10_000).unref();
		setTimeout(() => server.closeAllConnections(), 3_000).unref();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
};

export const verb = (): Command =>
	new Command('serve').description('Serve the pages and run the connections.').action(serve);
