import { createHash } from 'node:crypto';

const DAY = 86_400_000;
const MINUTE = 60_000;
const MINUTES = 24 * 60;

/** The minute of the day at which a system is asked, so that not all are asked at once. */
const minuteOf = (systemId: string): number => createHash('sha256').update(systemId).digest().readUInt32BE() % MINUTES;

/** The newest moment at which a system was due to be asked, UTC milliseconds. */
export const askedLastAt = (systemId: string, now: number): number => {
	const today = Math.floor(now / DAY) * DAY + minuteOf(systemId) * MINUTE;
	return today <= now ? today : today - DAY;
};
