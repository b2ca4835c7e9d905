import { sharedServer } from '../../tests/support/shared-server.ts';
import { needsSlow } from '../../tests/support/slow-server.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { bedOn, type Books } from './bed.ts';
import destination from './destination.server.ts';
import { promises } from './fixtures/promises.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const started = async () => {
	const server = await sharedServer('tryton');
	if ('missing' in server) return server;
	const { BASE_URL: url = '', USER: user = '', PASSWORD: password = '' } = server.said;
	const books: Books = { url, user, password };
	try {
		return { ...server, books, bed: await bedOn(books) };
	} catch (failure) {
		await server.stop();
		throw failure;
	}
};

await needsSlow('a real Tryton', started, ({ books, bed }) => {
	sourceConformance(manifest, source, bed);
	destinationConformance(manifest, destination, bed);
	promises(books);
});
