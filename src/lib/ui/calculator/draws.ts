import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';

export interface Draws {
	/** Works out the whole answer beside the page. Of several asked for while one is worked on, only the last is done. */
	ask(input: EstimateInput): void;
	stop(): void;
}

/** Starts the worker at the first question; `onAnswer` gets each answer with the input that it is for. */
export function openDraws(
	start: () => Worker,
	onAnswer: (input: EstimateInput, answer: EstimateAnswer) => void
): Draws {
	let worker: Worker | null = null;
	let working: EstimateInput | null = null;
	let next: EstimateInput | null = null;
	let id = 0;

	const give = (input: EstimateInput): void => {
		working = input;
		id++;
		worker?.postMessage({ id, input });
	};
	const open = (): Worker => {
		const opened = start();
		opened.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: EstimateAnswer }>) => {
			if (working === null || data.id !== id) return;
			const done = working;
			working = null;
			const waiting = next;
			next = null;
			if (waiting) give(waiting);
			else onAnswer(done, data.answer);
		});
		return opened;
	};
	return {
		ask(input) {
			worker ??= open();
			if (working) next = input;
			else give(input);
		},
		stop() {
			worker?.terminate();
			worker = null;
			working = next = null;
		}
	};
}
