import type { PlacedFinding } from '../health/gather.ts';
import { addDays, dayOf, startOfDay } from '../runs/local-day.ts';
import { endingStep, STEPS, type Ending } from './ending-step.ts';
import type { InterfaceNotice } from './interface-notice.ts';
import { interfaceStep, sayInterfaceEnds } from './say-interface-ends.ts';
import { sayLoginEnds } from './say-login-ends.ts';

/** What is known before of a system that connections use which are switched on. */
export interface EndingSystem {
	readonly id: string;
	readonly name: string;
	/** The names of those connections. */
	readonly connections: readonly string[];
	/** When its login ends; null where that is not known, or where it has ended already. */
	readonly ends: Ending | null;
	/** What its vendor says of its interface, and since when. */
	readonly notice: (Pick<InterfaceNotice, 'deprecatedAt' | 'sunsetAt'> & { readonly firstSeenAt: number }) | null;
}

interface Moment {
	readonly now: number;
	readonly timeZone: string;
}

const loginEnds = (system: EndingSystem, { now, timeZone }: Moment): PlacedFinding[] => {
	const { ends } = system;
	const near = ends && endingStep(ends, now, timeZone);
	if (!near) return [];
	const told = addDays(dayOf(ends.at, timeZone), -(STEPS[near.step - 1] ?? 0));
	const finding = {
		check: 'login-ends' as const,
		since: Math.min(now, startOfDay(told, timeZone)),
		say: sayLoginEnds({ ...system, ends }, near, { now, timeZone }),
		minutesADay: null,
		step: near.step,
		todo: { say: 'Sign in again', href: 'systems' as const }
	};
	return [{ connectionId: null, systemId: system.id, finding }];
};

const interfaceEnds = (system: EndingSystem, moment: Moment): PlacedFinding[] => {
	const { notice } = system;
	if (!notice) return [];
	const finding = {
		check: 'interface-ends' as const,
		since: Math.min(moment.now, notice.firstSeenAt),
		say: sayInterfaceEnds({ ...system, notice }, moment),
		minutesADay: null,
		step: interfaceStep(notice, moment.now),
		todo: { say: 'See what the vendor says', href: 'systems' as const }
	};
	return [{ connectionId: null, systemId: system.id, finding }];
};

/** What a person should do about systems before a day that is known: one finding for each, however many connections. */
export const systemNotices = (systems: readonly EndingSystem[], moment: Moment): PlacedFinding[] =>
	systems
		.filter(({ connections }) => connections.length > 0)
		.flatMap((system) => [...loginEnds(system, moment), ...interfaceEnds(system, moment)]);
