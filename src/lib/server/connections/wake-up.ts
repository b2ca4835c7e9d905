import type { App } from '../app.ts';
import { runSoon } from './run-soon.ts';

/** Milliseconds between two wake-ups of one system: many messages within them make one run more, at their end. */
const APART = 10_000;

/** When each system was woken last, and which of them have sent word since. Forgotten with the process: schedules carry. */
export interface WakeUps {
	readonly wokenAt: Map<string, number>;
	readonly asked: Set<string>;
}

type Parts = Pick<App, 'store' | 'queue' | 'now' | 'wakeUps'>;

export const openWakeUps = (): WakeUps => ({ wokenAt: new Map(), asked: new Set() });

const isDue = ({ now, wakeUps }: Parts, systemId: string): boolean =>
	now() - (wakeUps.wokenAt.get(systemId) ?? -Infinity) >= APART;

/** A run that waits already will read everything; one that is under way may have read past it. */
const wakeReaders = async (parts: Parts, systemId: string): Promise<void> => {
	parts.wakeUps.wokenAt.set(systemId, parts.now());
	const asleep: string[] = [];
	for (const { id } of await parts.store.connections.fedBy(systemId)) {
		if ((await parts.store.runs.queuedOf(id)).length === 0) asleep.push(id);
	}
	if (asleep.length > 0) await runSoon(parts, asleep);
};

/** A system says that something has happened there: whoever reads it runs now, or soon where it has just been woken. */
export const wakeUp = async (parts: Parts, systemId: string): Promise<void> => {
	if (isDue(parts, systemId)) await wakeReaders(parts, systemId);
	else parts.wakeUps.asked.add(systemId);
};

/** Wakes the readers of the systems that have sent word shortly after the last time. */
export const wakeAsked = async (parts: Parts): Promise<void> => {
	for (const systemId of [...parts.wakeUps.asked].filter((id) => isDue(parts, id))) {
		parts.wakeUps.asked.delete(systemId);
		await wakeReaders(parts, systemId);
	}
};
