import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askCalendar, eventsAt } from './calendar.ts';

const MAY_WRITE = new Set(['writer', 'owner']);

/** Whether Google lets us in, to which calendar, and what we may do there. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const asked = { method: 'GET', address: eventsAt(context), parameters: { maxResults: 1 } } as const;
		const { json } = await askCalendar(context, asked);
		const may = MAY_WRITE.has(String(readPath(json, 'accessRole'))) ? 'read and write' : 'read, and not write,';
		return `This is the calendar “${String(readPath(json, 'summary') ?? '')}”. We may ${may} its events.`;
	});
