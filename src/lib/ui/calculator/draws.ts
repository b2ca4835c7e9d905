import type { Answered, AnswerView } from './answer-view.ts';

/** Everything that an answer needs to be worked out and put into words. */
export interface Question extends Omit<Answered, 'answer'> {
	readonly locale: string;
}

export interface Draws {
	/** Works out the whole answer beside the page. Of several asked for while one is worked on, only the last is done. */
	ask(question: Question): void;
	stop(): void;
}

/** Starts the worker at the first question; `onAnswer` gets each answer with the question that it is for. */
export function openDraws(start: () => Worker, onAnswer: (question: Question, view: AnswerView) => void): Draws {
	let worker: Worker | null = null;
	let working: Question | null = null;
	let next: Question | null = null;
	let id = 0;

	const give = (to: Worker, question: Question): void => {
		working = question;
		id++;
		to.postMessage({ id, question });
	};
	const open = (): Worker => {
		const opened = start();
		opened.addEventListener('message', ({ data }: MessageEvent<{ id: number; view: AnswerView }>) => {
			if (working === null || data.id !== id) return;
			const done = working;
			const waiting = next;
			working = next = null;
			if (waiting) give(opened, waiting);
			else onAnswer(done, data.view);
		});
		return opened;
	};
	return {
		ask(question) {
			worker ??= open();
			if (working) next = question;
			else give(worker, question);
		},
		stop() {
			worker?.terminate();
			worker = working = next = null;
		}
	};
}
