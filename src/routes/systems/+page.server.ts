import { redirect } from '@sveltejs/kit';
import { calendarPath, renewCalendar } from '#lib/server/grants/calendar.ts';
import { endingSoon } from '#lib/server/grants/ending-soon.ts';
import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { stillAgreed } from '#lib/server/set-up/still-agreed.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const path = canChange ? await calendarPath(app, workspace.id) : null;
	const ending = await endingSoon(app, workspace.id, Infinity);
	return {
		systems: (await app.store.systems.of(workspace.id)).map(shownSystem),
		ends: Object.fromEntries(ending.map(({ system, until }) => [system.id, until])),
		stillAgreed: stillAgreed(event.url.searchParams),
		canChange,
		calendar: path && `${publicOrigin(app, event.url)}${path}`
	};
};

export const actions = {
	calendar: async (event) => {
		const { workspace } = changer(event);
		await renewCalendar(event.locals.app, workspace.id);
		redirect(303, '/systems#calendar');
	}
} satisfies Actions;
