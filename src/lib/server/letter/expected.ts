import type { SystemFailure } from '#lib/domain/health/broken-system.ts';
import type { System } from '../persistence/systems.ts';

const OF_FAILURE: Readonly<Record<SystemFailure, string>> = {
	'signed-out':
		'That the sign-in by which we were let in before is accepted again, or a word on what has changed about signing in.',
	unavailable: 'That such requests are answered as they were before, or a word on when they will be.',
	'rate-limited': 'That so many requests are taken as before, or a word on how many a minute are allowed.'
};

const OF_CHECK: Readonly<Record<string, string>> = {
	freshness: 'That records come as they did before, or a word on what has changed about where they are listed.',
	volume: 'About as many records as before, or a word on why there are fewer or more.',
	time: 'That requests are answered about as fast as before.',
	fields: 'That fields are called and written as before, or a word on how they are called and written now.',
	match: 'That both systems list the same records.'
};

const OTHERWISE =
	'That such requests are accepted as they were before, or a word on what has to be different about them.';

/** What a supplier is asked for. */
export const expectedOf = (system: System | null, check: string | null): string => {
	const failure = system?.signedIn === false ? 'signed-out' : (system?.failing ?? null);
	if (failure) return OF_FAILURE[failure];
	return OF_CHECK[check ?? ''] ?? OTHERWISE;
};
