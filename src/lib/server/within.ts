/** Whether the work succeeds within so many milliseconds. Never hangs, never throws. */
export const within = async (patience: number, work: () => Promise<unknown>): Promise<boolean> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<boolean>((resolve) => {
		timer = setTimeout(() => resolve(false), patience);
	});
	const done = work().then(
		() => true,
		() => false
	);
	try {
		return await Promise.race([done, late]);
	} finally {
		clearTimeout(timer);
	}
};
