/** What one transfer has cost the process that made it. */
export interface Measured {
	readonly perSecond: number;
	/** CPU seconds for a thousand records. */
	readonly cpu: number;
	/** Megabytes. */
	readonly peak: number;
}

const LOOK_EVERY = 50;

/** Measures the work, which carries so many records. */
export const measured = async (records: number, work: () => Promise<unknown>): Promise<Measured> => {
	let peak = 0;
	const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), LOOK_EVERY);
	const [before, start] = [process.cpuUsage(), performance.now()];
	await work();
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(before);
	clearInterval(timer);
	return { perSecond: records / seconds, cpu: (user + system) / 1000 / records, peak: peak / 1e6 };
};
