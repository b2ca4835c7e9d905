/** The answer of the work, or the reason of the signal as soon as that ends; what the work answers later is dropped. */
export async function whileRunning<Answer>(signal: AbortSignal, work: Promise<Answer>): Promise<Answer> {
	work.catch(() => undefined);
	const { promise: ended, reject } = Promise.withResolvers<never>();
	const end = (): void => reject(signal.reason);
	signal.addEventListener('abort', end, { once: true });
	if (signal.aborted) end();
	try {
		return await Promise.race([work, ended]);
	} finally {
		signal.removeEventListener('abort', end);
	}
}
