import { expect, test } from 'vitest';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import type { AnswerView } from './answer-view.ts';
import { openDraws } from './draws.ts';
import type { Question } from './draws.ts';

/** The browser's side of a worker that answers when it is told to. */
class SlowWorker extends EventTarget {
	readonly asked: { id: number; question: Question }[] = [];
	ended = false;
	postMessage(message: { id: number; question: Question }): void {
		this.asked.push(message);
	}
	terminate(): void {
		this.ended = true;
	}
	answer(): void {
		const { id } = this.asked.at(-1) ?? { id: 0 };
		this.dispatchEvent(new MessageEvent('message', { data: { id, view: { words: id } } }));
	}
}

function typing() {
	const workers: SlowWorker[] = [];
	const shown: string[] = [];
	const draws = openDraws(
		() => {
			const worker = new SlowWorker();
			workers.push(worker);
			return worker as unknown as Worker;
		},
		({ locale }, _view: AnswerView, scenario) => shown.push(`${scenario}${locale}`)
	);
	const { input } = readDraft(EXAMPLE, {});
	if (!input) throw new Error('The example cannot be counted.');
	const ask = (name: string, scenario?: string) =>
		draws.ask({ draft: EXAMPLE, input, pairs: {}, priced: true, locale: name }, scenario);
	return { workers, shown, draws, ask };
}

test('no worker is started before there is a question', () => {
	const { workers, ask } = typing();
	expect(workers).toHaveLength(0);
	ask('first');
	ask('second');
	expect(workers).toHaveLength(1);
});

test('of many questions while one is worked on, only the last is worked on next and only its answer is shown', () => {
	const { workers, shown, ask } = typing();
	for (const name of ['first', 'second', 'third', 'fourth']) ask(name);
	const [worker] = workers;
	worker?.answer();
	expect(worker?.asked.map(({ question }) => question.locale)).toEqual(['first', 'fourth']);
	expect(shown).toEqual([]);
	worker?.answer();
	expect(shown).toEqual(['fourth']);
});

test('scenarios are worked on one after the other, after the calculation itself', () => {
	const { workers, shown, ask } = typing();
	ask('1', 'hire ');
	ask('1', 'half ');
	ask('1');
	ask('2', 'half ');
	for (let answers = 0; answers < 4; answers++) workers[0]?.answer();
	expect(shown).toEqual(['hire 1', '1', 'half 2']);
});

test('after leaving, the worker is ended', () => {
	const { workers, draws, ask } = typing();
	ask('first');
	draws.stop();
	expect(workers[0]?.ended).toBe(true);
});
