import { addDays, type Day } from '../runs/local-day.ts';

/** What is known of what could be done next. Practice is left out of all of it. */
export interface NextFacts {
	readonly today: Day;
	/** The oldest connection that was begun and never switched on. */
	readonly halfFinished: { readonly name: string; readonly path: string } | null;
	/** The one that was switched on last; nothing has been wrong with it since `cleanSince`. */
	readonly newest: { readonly name: string; readonly cleanSince: Day; readonly wrongNow: boolean } | null;
	/** What the estimate advises first of what is not connected yet. */
	readonly advised: { readonly name: string; readonly say: string; readonly path: string } | null;
	/** Whether there is an estimate that can be counted. */
	readonly estimated: boolean;
}

/** What to do next, or why to wait; `button` leads there. */
export interface NextThing {
	readonly say: string;
	readonly button: { readonly say: string; readonly path: string } | null;
	/** Until when to wait; absent where there is nothing to wait for. */
	readonly waitUntil?: Day;
}

const CLEAN_DAYS = 28;

/** One thing at a time: finish what is begun, then let it run four weeks clean, then the next. */
export const nextThing = ({ today, halfFinished, newest, advised, estimated }: NextFacts): NextThing => {
	if (halfFinished) {
		const say = `Finish “${halfFinished.name}” before you begin anything else: it is half-finished.`;
		return { say, button: { say: 'Go on with it', path: halfFinished.path } };
	}
	if (newest?.wrongNow) {
		const say = `Wait with the next one until “${newest.name}” has run four weeks without trouble. It has some now.`;
		return { say, button: null };
	}
	if (newest && addDays(newest.cleanSince, CLEAN_DAYS) > today) {
		const say = `Wait with the next one: “${newest.name}” has not run four weeks without trouble yet.`;
		return { say, button: null, waitUntil: addDays(newest.cleanSince, CLEAN_DAYS) };
	}
	if (advised) return { say: `${advised.name}. ${advised.say}`, button: { say: 'Connect it', path: advised.path } };
	return estimated
		? { say: 'Nothing: by your estimate the rest is better left as it is.', button: null }
		: {
				say: 'Count in the calculator what you type twice. It says what is worth connecting next.',
				button: { say: 'Open the calculator', path: '/' }
			};
};
