import { createDetector } from './create-detector.ts';
import type { DriftAlarm, DriftMeta, DriftRow } from './types.ts';

export interface DatedAlarm extends DriftAlarm {
	/** The period at whose end it was told. */
	readonly t: string;
}

/** What the detector would have told had it watched these periods, oldest first, one by one. */
export function replay(meta: DriftMeta, periods: Iterable<readonly [t: string, row: DriftRow]>): DatedAlarm[] {
	const detector = createDetector(meta);
	const alarms: DatedAlarm[] = [];
	for (const [t, row] of periods) for (const alarm of detector.push(t, row)) alarms.push({ t, ...alarm });
	return alarms;
}
