import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { place } from '#lib/domain/estimate/draft-places.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { answerDraft } from './answer-draft.ts';
import type { AnsweredDraft } from './answer-draft.ts';
import { draftFromForm } from './plain-form.ts';
import type { Fields } from './plain-form.ts';

export interface PlainAnswer {
	/** As it was typed, to stand in the fields again. */
	readonly typed: Fields;
	/** By the name of the field: what was understood and what to do. */
	readonly errors: Readonly<Record<string, string>>;
	/** Null where nothing can be counted yet. */
	readonly answered: {
		readonly draft: Draft;
		readonly input: EstimateInput;
		readonly answer: EstimateAnswer;
		readonly pairs: AnsweredDraft['pairs'];
		readonly priced: boolean;
	} | null;
}

/** The answer to the form for browsers without scripts, by the same sums as in the browser. */
export function plainAnswer(typed: Fields): PlainAnswer {
	const draft = draftFromForm(typed);
	const { reading, pairs, drawn } = answerDraft(draft);
	const wrong = [...reading.read].flatMap(([at, answer]) => (answer.fine ? [] : [[at, answer.say] as const]));
	const open = draft.events
		.filter(({ volume }) => volume === '')
		.map(({ id, says }) => [place.volume(id), `Say how often it happens: ${says}.`] as const);
	const nothing =
		draft.handovers.length === 0 ? [['from.1', 'Name one thing that is typed twice, and how often.'] as const] : [];
	return {
		typed,
		errors: Object.fromEntries([...nothing, ...open, ...wrong]),
		answered: drawn && { draft, ...drawn, pairs, priced: reading.unpriced.length === 0 }
	};
}
