import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { answerView } from './answer-view.ts';
import type { Question } from './draws.ts';

/** As many as MODEL.md 2.5 finds enough for the browser. */
const DRAWS = 20_000;

/** Enough for the engine to compile what draws; the first answer would take twice as long without. */
const WARMING = 2_000;

const { input: warming } = readDraft(EXAMPLE, {});
if (warming) estimateAnswer(warming, { draws: WARMING });

self.addEventListener('message', ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
	const answer = estimateAnswer(question.input, { draws: DRAWS });
	self.postMessage({ id, view: answerView({ ...question, answer }, question.locale) });
});
