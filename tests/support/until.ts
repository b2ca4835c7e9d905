import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 60_000;

/** Waits until the question has an answer other than null, undefined or false. */
export const until = async <Answer>(what: string, ask: () => Promise<Answer>): Promise<NonNullable<Answer>> => {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const answer = await ask();
		if (answer) return answer;
		if (Date.now() > end) throw new Error(`In a minute there was still not: ${what}`);
		await pause(100);
	}
};
