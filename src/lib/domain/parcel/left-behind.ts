import type { Finding } from '../health/finding.ts';
import { fitted, shortName } from '../health/words.ts';
import { nameOf } from './mark.ts';

/** A test record that could not be removed again. */
export interface LeftBehind {
	readonly mark: string;
	/** The name of the system that holds it. */
	readonly system: string;
	/** Why, in words. */
	readonly say: string | null;
	/** UTC milliseconds. */
	readonly since: number;
}

/** What a person is told of test records that are still there; null where all are gone. */
export function leftBehindFinding(left: readonly LeftBehind[]): Finding | null {
	const [first] = left;
	if (!first) return null;
	const others = left.length === 1 ? '' : `and ${left.length - 1} more`;
	const what = [`The test record “${nameOf(first.mark)}” is still in ${shortName(first.system)}`, others]
		.filter(Boolean)
		.join(' ');
	return {
		check: 'parcel',
		since: Math.min(...left.map(({ since }) => since)),
		say: fitted([`${what}. Delete it there by hand; Handover goes on trying.`, first.say ?? '']),
		minutesADay: null,
		todo: { say: 'See what is to be deleted', href: 'connection' }
	};
}
