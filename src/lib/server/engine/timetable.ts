import { sendDueAlarms } from '../alarms/send-due.ts';
import { compareDue } from '../comparisons/compare-due.ts';
import { wakeAsked } from '../connections/wake-up.ts';
import { noteConnectors } from '../diary/note-connectors.ts';
import { judgeAll } from '../health/judge-all.ts';
import { askSilentSystems } from '../sign-ins/ask-silent.ts';
import { keepRests } from '../pauses/keep-rests.ts';
import { purgeValues } from '../purge-values.ts';
import { sendDueParcels } from '../parcels/send-due.ts';
import { sendDueMails } from '../mails/send-due.ts';
import { sendDueReports } from '../reports/send-due.ts';
import { tellOtherwise } from '../reports/tell-otherwise.ts';
import { readMailPings } from '../watches/read-mail-pings.ts';
import type { App } from '../app.ts';
import { catchUp } from './catch-up.ts';
import { queueDueBackfills } from './due-backfills.ts';
import { openDueSlots } from './due-slots.ts';
import { queueForgottenEntries } from './forgotten-entries.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface TimedWork {
	readonly name: string;
	/** Milliseconds from the end of one time to the start of the next. */
	readonly every: number;
	/** Also at the beginning of every minute, when schedules are due. */
	readonly onTheMinute?: true;
	readonly work: () => Promise<unknown>;
}

/** All timed work of the product. */
export const timetable = (app: App, queueDueSlots = openDueSlots(app.room)): readonly TimedWork[] => [
	{
		name: 'queue the slots that are due',
		every: SECOND,
		onTheMinute: true,
		work: async () => (await queueDueSlots()) && app.queue.nudge()
	},
	{ name: 'wake the readers of systems that have sent word', every: SECOND, work: () => wakeAsked(app) },
	{
		name: 'go on where something was left',
		every: 3 * SECOND,
		work: async () => (await catchUp(app.room)) && app.queue.nudge()
	},
	{
		name: 'carry on what came before the switch-on',
		every: 2 * SECOND,
		work: async () => (await queueDueBackfills(app.room)) && app.queue.nudge()
	},
	{
		name: 'look for entries that no run has taken up',
		every: MINUTE,
		work: async () => (await queueForgottenEntries(app.room)) && app.queue.nudge()
	},
	{ name: 'send the mails that are due', every: 5 * SECOND, work: () => sendDueMails(app) },
	{ name: 'tell who wants to know at once', every: 5 * SECOND, work: () => sendDueAlarms(app) },
	{ name: 'look for pings that came by mail', every: 2 * MINUTE, work: () => readMailPings(app) },
	{ name: 'send test parcels before the reports', every: MINUTE, work: () => sendDueParcels(app) },
	{ name: 'write the weekly reports that are due', every: MINUTE, work: () => sendDueReports(app) },
	{ name: 'tell otherwise of reports that do not arrive', every: MINUTE, work: () => tellOtherwise(app) },
	{ name: 'compare the systems that are due this night', every: MINUTE, work: () => compareDue(app) },
	{ name: 'note which systems have answered', every: MINUTE, work: () => app.answers.keep(app.store) },
	{ name: 'ask systems of which nothing is heard', every: MINUTE, work: () => askSilentSystems(app) },
	{ name: 'ask every connection how it is', every: MINUTE, work: () => judgeAll(app) },
	{ name: 'rest and go on as planned', every: 20 * SECOND, onTheMinute: true, work: () => keepRests(app) },
	{ name: 'note which connectors have changed', every: 24 * 60 * MINUTE, work: () => noteConnectors(app) },
	{ name: 'take away values that have been kept long enough', every: 60 * MINUTE, work: () => purgeValues(app) },
	{ name: 'forget sessions that have expired', every: 60 * MINUTE, work: () => app.sessions.forgetExpired() }
];
