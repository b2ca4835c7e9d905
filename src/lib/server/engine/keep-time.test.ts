import { expect, onTestFinished, test, vi } from 'vitest';
import { keepTime } from './keep-time.ts';

const SECOND = 1_000;

/** Work that takes so many milliseconds, and knows how often it was begun and how often at the same time. */
const slowWork = (takes: number) => {
	const seen = { begun: 0, ended: 0, peak: 0 };
	const work = async (): Promise<void> => {
		seen.begun += 1;
		seen.peak = Math.max(seen.peak, seen.begun - seen.ended);
		await new Promise((resolve) => setTimeout(resolve, takes));
		seen.ended += 1;
	};
	return { seen, work };
};

const withFakeTime = (): void => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
};

test('an entry is done again and again, its pause counted from its end, and never twice at a time', async () => {
	withFakeTime();
	const { seen, work } = slowWork(5 * SECOND);
	const time = keepTime([{ name: 'weigh the flour', every: SECOND, work }], () => undefined);
	await vi.advanceTimersByTimeAsync(23.5 * SECOND);
	expect(seen).toEqual({ begun: 4, ended: 4, peak: 1 });
	await time.stop();
});

test('an entry that fails is reported by its name and done again, and the others are not kept waiting', async () => {
	withFakeTime();
	const { seen, work } = slowWork(0);
	const failures: unknown[] = [];
	const burnt = new Error('burnt');
	const entries = [
		{ name: 'bake', every: SECOND, work: () => Promise.reject(burnt) },
		{
			name: 'cool',
			every: SECOND,
			work: (): Promise<void> => {
				throw burnt;
			}
		},
		{ name: 'sell', every: SECOND, work }
	];
	const time = keepTime(entries, (...failure) => failures.push(failure));
	await vi.advanceTimersByTimeAsync(1.5 * SECOND);
	await time.stop();
	expect(failures).toEqual([
		['bake', burnt],
		['cool', burnt],
		['bake', burnt],
		['cool', burnt]
	]);
	expect(seen.ended).toBe(2);
});

test('stopping begins nothing more and waits for what is under way', async () => {
	withFakeTime();
	const { seen, work } = slowWork(5 * SECOND);
	const time = keepTime([{ name: 'weigh the flour', every: SECOND, work }], () => undefined);
	await vi.advanceTimersByTimeAsync(SECOND);
	let stopped = false;
	void time.stop().then(() => {
		stopped = true;
	});
	await vi.advanceTimersByTimeAsync(2 * SECOND);
	expect([stopped, seen.ended]).toEqual([false, 0]);
	await vi.advanceTimersByTimeAsync(20 * SECOND);
	expect([stopped, seen]).toEqual([true, { begun: 1, ended: 1, peak: 1 }]);
});
