import type { ConnectionWeek } from './summary.ts';

/** How a connection is, in a word or two; the tone of what it is said in. */
export interface LineWord {
	readonly word:
		| 'works'
		| 'works again'
		| 'quiet'
		| 'needs a look'
		| 'needs you'
		| 'does not work'
		| 'waits'
		| 'paused'
		| 'put aside'
		| 'new';
	readonly tone: 'good' | 'warn' | 'bad' | 'idle';
}

/** The word for a connection's week, the gravest that holds. */
export const lineWord = (week: ConnectionWeek): LineWord => {
	if (week.waitsFor) return { word: 'waits', tone: 'bad' };
	if (week.broken) return { word: 'does not work', tone: 'bad' };
	if (week.needsAttention > 0) return { word: 'needs you', tone: 'warn' };
	if (week.finding) return { word: 'needs a look', tone: 'warn' };
	if (week.paused) return { word: 'paused', tone: 'idle' };
	if (week.aside?.broken) return { word: 'put aside', tone: 'idle' };
	if (week.isLater) return { word: 'new', tone: 'idle' };
	if (week.wasDown) return { word: 'works again', tone: 'good' };
	if (week.carried === 0 && !week.watched) return { word: 'quiet', tone: 'good' };
	return { word: 'works', tone: 'good' };
};
