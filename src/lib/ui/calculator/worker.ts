import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { answerView } from './answer-view.ts';
import type { Question } from './draws.ts';

/** As many as MODEL.md 2.5 finds enough for the browser. */
const DRAWS = 20_000;

self.addEventListener('message', ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
	const answer = estimateAnswer(question.input, { draws: DRAWS });
	self.postMessage({ id, view: answerView({ ...question, answer }, question.locale) });
});
