import type { Answered, AnswerView } from './answer-view.ts';

/** Everything that an answer needs to be worked out and put into words. */
export interface Question extends Omit<Answered, 'answer'> {
	readonly locale: string;
}

export interface Draws {
	/** Starts the worker before the first question, so that its code is compiled when that comes. */
	warm(): void;
	/**
	 * Works out the whole answer beside the page: of the calculation itself first, then of its scenarios. Of several
	 * asked for the same one while something is worked on, only the last is done.
	 */
	ask(question: Question, scenario?: string): void;
	stop(): void;
}

/** Gets each answer with the question that it is for; the calculation itself is the scenario without a name. */
export type OnAnswer = (question: Question, view: AnswerView, scenario: string) => void;

/** Starts the worker at the first question. */
export function openDraws(start: () => Worker, onAnswer: OnAnswer): Draws {
	let worker: Worker | null = null;
	let working: { readonly question: Question; readonly scenario: string } | null = null;
	const waiting = new Map<string, Question>();
	let id = 0;

	const giveNext = (to: Worker): void => {
		const scenario = waiting.has('') ? '' : waiting.keys().next().value;
		const question = scenario === undefined ? undefined : waiting.get(scenario);
		if (scenario === undefined || question === undefined) return;
		waiting.delete(scenario);
		working = { question, scenario };
		id++;
		to.postMessage({ id, question });
	};
	const open = (): Worker => {
		const opened = start();
		opened.addEventListener('message', ({ data }: MessageEvent<{ id: number; view: AnswerView }>) => {
			if (working === null || data.id !== id) return;
			const done = working;
			working = null;
			if (!waiting.has(done.scenario)) onAnswer(done.question, data.view, done.scenario);
			giveNext(opened);
		});
		return opened;
	};
	return {
		warm() {
			worker ??= open();
		},
		ask(question, scenario = '') {
			worker ??= open();
			waiting.set(scenario, question);
			if (!working) giveNext(worker);
		},
		stop() {
			worker?.terminate();
			worker = working = null;
			waiting.clear();
		}
	};
}
