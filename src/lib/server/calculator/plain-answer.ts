import type { AnsweredDraft } from './answer-draft.ts';
import { answerDraft } from './answer-draft.ts';
import { draftFromForm } from './plain-form.ts';
import type { Fields } from './plain-form.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';

export interface PlainAnswer extends Pick<AnsweredDraft, 'pairs' | 'drawn'> {
	/** As it was typed, to stand in the fields again. */
	readonly typed: Fields;
	readonly draft: Draft;
	/** By the name of the field: what was understood and what to do. */
	readonly errors: Readonly<Record<string, string>>;
	readonly priced: boolean;
}

/** The answer to the form for browsers without scripts, by the same sums as in the browser. */
export function plainAnswer(typed: Fields): PlainAnswer {
	const draft = draftFromForm(typed);
	const { reading, pairs, drawn } = answerDraft(draft);
	const errors = Object.fromEntries(
		[...reading.read].flatMap(([at, answer]) => (answer.fine ? [] : [[at, answer.say] as const]))
	);
	const waiting = draft.events.filter(({ volume }) => volume === '');
	return {
		typed,
		draft,
		pairs,
		drawn,
		priced: reading.unpriced.length === 0,
		errors: {
			...Object.fromEntries(
				waiting.map(({ id, says }) => [`event.${id}.volume`, `How often does it happen, for ${says}?`])
			),
			...errors,
			...(draft.handovers.length === 0 && { 'from.1': 'Name one thing that is typed twice, and how often.' })
		}
	};
}
