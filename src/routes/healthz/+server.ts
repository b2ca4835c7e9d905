import { json } from '@sveltejs/kit';
import { within } from '#lib/server/within.ts';
import type { RequestHandler } from './$types';

const PATIENCE = 2_000;

export const GET: RequestHandler = async ({ locals: { app } }) => {
	const [database, queue] = await Promise.all([
		within(PATIENCE, () => app.store.ping()),
		within(PATIENCE, async () => {
			if (!app.queue.alive()) throw new Error('The queue has stopped.');
			await app.store.runs.queued(1);
		})
	]);
	const fine = database && queue;
	const word = (answer: boolean) => (answer ? 'fine' : 'not answering');
	return json(
		{ fine, database: word(database), queue: word(queue) },
		{ status: fine ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
