import { levelWords } from '#lib/domain/recommend/level-words.ts';
import type { AnswerView } from '../answer-view.ts';

/** What to connect first, for one column of a comparison. */
export interface First {
	readonly what: string;
	/** How, and what it gains; empty where there is nothing to connect. */
	readonly how: readonly string[];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function firstToConnect({ advice }: Pick<AnswerView, 'advice'>): First {
	if (advice === 'no-price') return { what: 'Say what an hour costs, and we can tell.', how: [] };
	if (advice === 'looking-up') return { what: 'Looking up the ways to connect …', how: [] };
	const [first] = advice.plan;
	if (first) {
		const gain = first.facts.find(({ label }) => label === 'What you gain a year');
		return {
			what: upper(first.name),
			how: [
				...(first.level === null ? [] : [`by ${lower(levelWords(first.level))}`]),
				...(gain ? [`gains ${gain.value} a year`] : [])
			]
		};
	}
	const [measure] = advice.measure;
	if (measure) return { what: `Measure first: ${measure.name}`, how: [] };
	return { what: 'Nothing: leave it as it is', how: [] };
}
