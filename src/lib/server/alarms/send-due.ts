import type { App } from '../app.ts';
import type { Alarm } from '../persistence/alarms.ts';
import { ownOrigin } from '../own-origin.ts';
import { messageOf } from './message.ts';
import { tell } from './tell.ts';

type Parts = Pick<App, 'env' | 'store' | 'seal' | 'network' | 'http' | 'now' | 'log'>;

const MINUTE = 60_000;
const PAUSES = [1, 2, 5, 15, 30, 60].map((minutes) => minutes * MINUTE);
/** Three days of trying: by then it is old news, and the weekly report has it too. */
const MOST_ATTEMPTS = 80;
const AT_ONCE = 20;

const sendOne = async (parts: Parts, alarm: Alarm): Promise<void> => {
	const { store, now, log, env } = parts;
	const channel = await store.channels.byId(alarm.channelId);
	if (!channel) return;
	const attempts = alarm.attempts + 1;
	const next = now() + (PAUSES[alarm.attempts] ?? 60 * MINUTE);
	if (!(await store.alarms.claim(alarm.id, alarm.nextAttemptAt, next))) return;
	const say = await tell(parts, channel, messageOf(alarm, ownOrigin(env)));
	if (say !== null) log.warn({ alarm: alarm.id, attempts }, 'an alarm did not get through');
	const gone = say === null ? { state: 'sent' as const, sentAt: now() } : {};
	const givenUp = say !== null && attempts >= MOST_ATTEMPTS ? { state: 'failed' as const } : {};
	await store.atomically((tx) => [store.alarms.changing(tx, alarm.id, { attempts, ...gone, ...givenUp })]);
	if (channel.say !== say) await store.channels.change(channel.id, { say });
};

/** Tells the channels what is due; what does not get through is tried again. */
export const sendDueAlarms = async (parts: Parts): Promise<void> => {
	const due = await parts.store.alarms.due(parts.now(), AT_ONCE);
	await Promise.all(due.map((alarm) => sendOne(parts, alarm)));
};
