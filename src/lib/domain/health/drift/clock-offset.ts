const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. Asks its slow data twice a day. */
export function createClockOffset(timeZone: string): (at: number) => number {
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		hourCycle: 'h23'
	});
	const ask = (at: number): number => {
		const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
		const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part;
		return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE;
	};
	let known = NaN;
	let from = 0;
	let to = 0;
	return (at) => {
		const day = Math.floor(at / DAY);
		if (day !== known) [known, from, to] = [day, ask(day * DAY), ask((day + 1) * DAY - HOUR)];
		return from === to ? from : ask(at);
	};
}
