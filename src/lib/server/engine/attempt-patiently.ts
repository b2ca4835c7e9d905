import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectorError } from '#connectors/connector-error.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { attempt, lookAgain } from './attempt.ts';
import { ask, endHiccup, whileAsked } from './hiccup.ts';
import { isHiccup } from './is-hiccup.ts';
import type { Outcome } from './outcome.ts';
import type { ReadyAction, Work } from './work.ts';

/** Milliseconds before a record is tried a second and a third time, where the system works otherwise. */
const PAUSES = [200, 1_000];
/** The same where it may have arrived and is looked up first: the system may still be at work on it. */
const LONG_PAUSES = [2_000, 5_000];
/** And until it is looked up once more, where it is not there: what has arrived is not found at once everywhere. */
const FOUND_LATE = 5_000;

const failureOf = (outcome: Outcome): ConnectorError | null => ('failure' in outcome ? outcome.failure : null);

/** Whether sending again would make a second one of what a look-up does not find yet. */
const mayDouble = ({ half }: ReadyAction, { delivery }: WaitingDelivery): boolean =>
	half?.manifest.once === 'look-up' && half.manifest.keyToo !== true && delivery.receipt === null;

/** Keeps still while the system has asked for it. */
const rest = async ({ rests, signal }: Work, systemId: string): Promise<void> => {
	for (;;) {
		const wait = (rests.get(systemId) ?? 0) - performance.now();
		if (wait <= 0 || signal.aborted) return;
		await pause(wait, undefined, { signal }).catch(() => undefined);
	}
};

/**
 * Sends one record, and once or twice more after a short pause where the failure looks like a hiccup of a system that
 * works: others have just got through. While nothing gets through one record asks and the others wait, so that a system
 * that is down is called twice more at most, however many were under way. A wait that the system asks for is kept by all
 * of its records. Never throws.
 */
export const attemptPatiently = async (work: Work, action: ReadyAction, given: WaitingDelivery): Promise<Outcome> => {
	const { id } = action.system;
	const giveUp = (outcome: Outcome): Outcome => {
		work.trust.delete(id);
		return outcome;
	};
	const works = (): void => {
		work.trust.add(id);
		endHiccup(work, id);
	};
	const mayGo = (): boolean => !work.signal.aborted && work.trust.has(id);
	const wait = (time: number): Promise<void> => pause(time, undefined, { signal: work.signal }).catch(() => undefined);
	let waiting = given;
	try {
		for (let tries = 0; ; tries++) {
			await rest(work, id);
			const outcome = await attempt(work, action, waiting, tries > 0);
			if ('receipt' in outcome) works();
			const failure = failureOf(outcome);
			if (!failure) return outcome;
			const isDoubt = failure.maybeDone && action.half?.manifest.once === 'look-up';
			const shortly = (isDoubt ? LONG_PAUSES : PAUSES)[tries];
			if (!isHiccup(failure) || !work.trust.has(id) || shortly === undefined) return giveUp(outcome);
			const tried = 'tried' in outcome ? { tried: outcome.tried ?? null } : {};
			const spread = 1 + work.room.random() / 5;
			if (failure.waitAtLeast > 0) work.rests.set(id, performance.now() + failure.waitAtLeast * spread);
			ask(work, id, given);
			waiting = { ...given, delivery: { ...given.delivery, ...tried } };
			await wait(shortly * spread);
			await whileAsked(work, id, given);
			if (isDoubt && tries === 0 && mayDouble(action, waiting) && mayGo()) {
				const found = await lookAgain(action, waiting);
				if (found) works();
				if (found) return found;
				await wait(FOUND_LATE * spread);
				await whileAsked(work, id, given);
			}
			if (work.signal.aborted) return { state: 'pending', failure: null, ...tried };
			if (!mayGo()) return outcome;
		}
	} finally {
		endHiccup(work, id, given);
	}
};
