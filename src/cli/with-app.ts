import { openApp, type App } from '#lib/server/app.ts';
import { whyNotOpen } from './why-not-open.ts';

const open = async (): Promise<App> => {
	try {
		return await openApp({ HANDOVER_LOG: 'error', ...process.env }, { running: false });
	} catch (failure) {
		throw whyNotOpen(failure);
	}
};

/** Opens the house for one thing, does it, and closes the house again. Its log stays quiet: the verb speaks. */
export const withApp = async <T>(work: (app: App) => Promise<T>): Promise<T> => {
	const app = await open();
	try {
		return await work(app);
	} finally {
		await app.stop();
	}
};
