import { calendarFile, type CalendarDay } from '#lib/domain/endings/calendar-file.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { newToken, tokenHash } from '../connections/incoming-token.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { endingSoon, type EndingLogin } from './ending-soon.ts';

type Parts = Pick<App, 'store' | 'now' | 'seal'>;

const ALL = Infinity;

const purpose = (workspaceId: string): string => `calendar:${workspaceId}`;

const asDay = ({ system, name, until, path }: EndingLogin, origin: string, timeZone: string): CalendarDay => ({
	uid: `login-${system.id}@handover`,
	day: dayOf(until, timeZone),
	title: `The login of ${name} ends`,
	text: `Sign in to ${name} again before this day, or what it carries waits.\n${origin}${path}`,
	url: `${origin}${path}`
});

/** When the logins of a business end, or that of one system, as a calendar file. */
export const loginCalendar = async (
	parts: Pick<App, 'store' | 'now'>,
	{ id, name, timeZone }: Pick<Workspace, 'id' | 'name' | 'timeZone'>,
	origin: string,
	systemId?: string
): Promise<string> => {
	const logins = (await endingSoon(parts, id, ALL)).filter(({ system }) => (systemId ?? system.id) === system.id);
	const days = logins.map((login) => asDay(login, origin, timeZone));
	return calendarFile(`Logins of ${name}`, days, parts.now());
};

/** Gives the calendar of a business an address, or another one: the one before leads nowhere any more. */
export const renewCalendar = async ({ store, now, seal }: Parts, workspaceId: string): Promise<void> => {
	const token = newToken();
	const sealed = seal.seal(token, purpose(workspaceId));
	await store.calendars.set({ workspaceId, tokenHash: tokenHash(token), token: sealed, createdAt: now() });
};

/** The path of a business's calendar, or null where it has none yet. */
export const calendarPath = async ({ store, seal }: Parts, workspaceId: string): Promise<string | null> => {
	const kept = await store.calendars.of(workspaceId);
	return kept && `/calendar/${seal.open(kept.token, purpose(workspaceId))}.ics`;
};

/** The business whose calendar stands at this address, or null. */
export const calendarOwner = async ({ store }: Pick<Parts, 'store'>, token: string): Promise<Workspace | null> => {
	const kept = await store.calendars.byTokenHash(tokenHash(token));
	return kept && store.workspaces.byId(kept.workspaceId);
};
