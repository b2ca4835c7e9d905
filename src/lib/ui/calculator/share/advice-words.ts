import type { AdviceWord } from '#lib/domain/recommend/advise.ts';

/** What to do, in a cell of a table. */
export const ADVICE_WORDS: Readonly<Record<AdviceWord, string>> = {
	connect_first: 'Connect first',
	connect_next: 'Connect next',
	quick_win: 'Quick win on the side',
	later: 'Later',
	measure_first: 'Measure first',
	do_not_connect: 'Leave as it is',
	nothing_to_gain: 'Nothing to gain'
};
