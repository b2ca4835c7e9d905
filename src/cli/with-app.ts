import { openApp, type App } from '#lib/server/app.ts';

/** Opens the house for one thing, does it, and closes the house again. Its log stays quiet: the verb speaks. */
export const withApp = async <T>(work: (app: App) => Promise<T>): Promise<T> => {
	const app = await openApp({ HANDOVER_LOG: 'error', ...process.env }, { running: false });
	try {
		return await work(app);
	} finally {
		await app.stop();
	}
};
