import type { Health, HealthWord } from '../health/finding.ts';

/** How a connection is, for whoever knows the address: nothing that was carried, and nothing that a system has said. */
export interface StatusLine {
	readonly id: string;
	readonly name: string;
	readonly word: HealthWord;
	readonly tone: Health['tone'];
	readonly sentence: string;
	/** Since when it is so, UTC milliseconds; null where nothing is wrong. */
	readonly since: number | null;
	/** Whether it works, as far as those who depend on it are concerned. */
	readonly works: boolean;
}

/** Sentences of our own: what a check has found may name a person or quote a system. */
const SENTENCES: Readonly<Record<HealthWord, string>> = {
	working: 'Everything that comes is carried.',
	quiet: 'It works; nothing has come lately.',
	late: 'What should have come by now has not come yet.',
	failing: 'It does not get through at the moment. Nothing is lost: what comes waits.',
	stopped: 'It does not run until somebody signs in again. Nothing is lost: what comes waits.',
	'needs attention': 'It runs; something has been noticed that somebody should look at.',
	paused: 'It has been paused on purpose.',
	'half-finished': 'It is being set up.'
};

const DOWN: ReadonlySet<HealthWord> = new Set(['late', 'failing', 'stopped']);

export const statusLine = (id: string, name: string, { word, tone, since }: Health): StatusLine => ({
	id,
	name,
	word,
	tone,
	sentence: SENTENCES[word],
	since: tone === 'good' ? null : since,
	works: !DOWN.has(word)
});

/** How many there are to depend on, and how many of them work. What is paused on purpose is not counted. */
export interface StatusCount {
	readonly works: number;
	readonly of: number;
}

export const statusCount = (lines: readonly StatusLine[]): StatusCount => {
	const counted = lines.filter(({ word }) => word !== 'paused' && word !== 'half-finished');
	return { works: counted.filter(({ works }) => works).length, of: counted.length };
};

/** "5 of 5 work", "1 of 1 works", or that there is nothing yet. */
export const sayCount = ({ works, of }: StatusCount): string =>
	of === 0 ? 'nothing runs' : `${works} of ${of} ${works === 1 ? 'works' : 'work'}`;
