import type { App } from '../app.ts';
import type { Mail } from '../persistence/mails.ts';

type HowItWent = Pick<Mail, 'state' | 'attempts'>;

/** Tried three times, within some forty minutes: whatever is in the way is more than a hiccup. */
const MANY_ATTEMPTS = 3;

/** Whether a mail is held up for good, or for longer than its reader should wait without a word. */
export const isUndelivered = ({ state, attempts }: HowItWent): boolean =>
	state === 'failed' || state === 'kept' || (state === 'waiting' && attempts >= MANY_ATTEMPTS);

/** A report that its reader has not got. */
export interface Undelivered {
	readonly id: string;
	readonly recipient: string;
	readonly week: string;
	/** Why, in words; null where no mail server is set up. */
	readonly say: string | null;
	/** Whether it is still being tried. */
	readonly trying: boolean;
}

/** The newest report of somebody, where it could not be delivered; else null: an older one is old news. */
export const undeliveredReport = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string,
	personId: string
): Promise<Undelivered | null> => {
	const [newest] = await store.reports.of(workspaceId, personId);
	if (!newest || !isUndelivered(newest)) return null;
	const { id, recipient, week, say, state } = newest;
	return { id, recipient, week, say: state === 'kept' ? null : say, trying: state === 'waiting' };
};

/** Milliseconds: for so long a report that was never sent is spoken of. */
const NEWS = 7 * 86_400_000;

/** A report that was written when it was too late to send it. */
export interface MissedReport {
	readonly id: string;
	readonly week: string;
}

/** The reports of somebody that were missed and written down of late, the oldest first; but for the newest of all. */
export const missedReports = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	personId: string
): Promise<MissedReport[]> => {
	const [, ...older] = await store.reports.of(workspaceId, personId);
	return older
		.filter(({ state, attempts, createdAt }) => state === 'failed' && attempts === 0 && createdAt > now() - NEWS)
		.map(({ id, week }) => ({ id, week }))
		.toReversed();
};

/** Sends a mail once more, from the beginning. */
export const sendAgain = async ({ store, now }: Pick<App, 'store' | 'now'>, mailId: string): Promise<void> => {
	await store.mails.change(mailId, { state: 'waiting', attempts: 0, nextAttemptAt: now(), say: null });
};
