import { aboutNumber } from './two-digits.ts';

interface EnoughOf {
	readonly volume: number;
	readonly period: string;
	readonly today: number;
}

/**
 * Why to leave a handover as it is, and from how many on it would pay; `enough` is null where no number would do.
 * Where today's number is enough at likely values, the odds spoke against it, and the sentence says so.
 */
export function reasonToLeave(name: string, enough: EnoughOf | null, locale: string): string[] {
	const leave = `Leave ${name} as it is.`;
	if (enough === null) return [leave, 'Connecting it would cost more than it saves, however often it happens.'];
	if (enough.volume <= enough.today) {
		return [leave, 'It would just about pay if everything goes as you think, and loses in most versions we tried.'];
	}
	return [leave, `It would pay from about ${aboutNumber(enough.volume, locale)} a ${enough.period}.`];
}

/** Where the first is not the one that gains most in all. */
export const onlyOne = (first: string, bestSingle: string): string | null =>
	first === bestSingle ? null : `If you will only ever do one: ${bestSingle}.`;
