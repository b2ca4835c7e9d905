import type { Context } from '../contract.ts';

/** The sessions of a vendor that hands one out for a sign-in: one for each run, until it is refused. */
export const keepSessions = (open: (context: Context) => Promise<string>) => {
	const sessions = new WeakMap<Context, Promise<string>>();
	return {
		of: (context: Context): Promise<string> => {
			const known = sessions.get(context);
			if (known) return known;
			const opened = open(context);
			sessions.set(context, opened);
			opened.catch(() => sessions.delete(context));
			return opened;
		},

		/** Of many calls with the same session only the first forgets it; the others would forget the new one. */
		forget: async (context: Context, refused: string): Promise<void> => {
			const kept = sessions.get(context);
			if ((await kept) === refused && sessions.get(context) === kept) sessions.delete(context);
		}
	};
};
