import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readEnv } from '#env';
import { Mistake } from '#lib/server/mistake.ts';
import { projectRoot } from '#lib/server/persistence/project-root.ts';
import { hearOut } from '../hear-out.ts';
import { fillInFacts, sayWhereFactsAre } from '../request-facts.ts';
import { whyNotListening } from '../why-not-listening.ts';
import { whyNotOpen } from '../why-not-open.ts';

interface Handler {
	handler(request: IncomingMessage, response: ServerResponse): void;
}

/** Importing the built pages opens the house. */
const opened = async (address: string): Promise<Handler> => {
	try {
		return (await import(address)) as Handler;
	} catch (failure) {
		throw whyNotOpen(failure);
	}
};

const serve = async (): Promise<void> => {
	const { PORT, HOST, HANDOVER_TRUST_PROXY: trustProxy } = readEnv(process.env);
	const built = join(projectRoot(), 'build/handler.js');
	if (!existsSync(built)) throw new Mistake('The pages are not built yet. Start with npm start, which builds them.');
	sayWhereFactsAre(trustProxy);
	const { handler } = await opened(pathToFileURL(built).href);
	const server = createServer((request, response) => {
		hearOut(request, response);
		fillInFacts(request, trustProxy);
		handler(request, response);
	});
	server.on('error', (failure: NodeJS.ErrnoException) => {
		process.stderr.write(`Handover could not start. ${whyNotListening(failure, PORT)}\n`);
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
