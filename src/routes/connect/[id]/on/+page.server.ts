import { redirect } from '@sveltejs/kit';
import { manifestOf } from '#connectors/registry.ts';
import { switchOn } from '#lib/server/connections/switch-on.ts';
import { checked } from '#lib/server/checked.ts';
import { minutesForm } from '#lib/server/connections/minutes-form.ts';
import { scheduleChoices } from '#lib/domain/runs/schedule-words.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { stepTitle } from '#lib/server/set-up/steps.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const { connection, actions, systems, source, steps } = await orNotFound(
		openSetUp(app, workspace.id, event.params.id, 'on')
	);
	const stream = source && manifestOf(source)?.streams[connection.stream ?? ''];
	const pushed = stream?.arrival === 'pushed';
	const waiting = pushed && source ? await app.store.entries.waiting(source.id, connection.id, 100) : [];
	return {
		id: connection.id,
		name: connection.name,
		steps,
		state: connection.state,
		tried: connection.triedAt !== null,
		source: source?.name ?? '',
		record: stream?.record ?? { one: 'record', many: 'records' },
		pushed,
		waiting: waiting.length,
		report: { on: workspace.reportOn, weekday: workspace.reportWeekday, hour: workspace.reportHour },
		minutesEach: connection.minutesEach,
		schedule: connection.schedule ?? '*/5 * * * *',
		schedules: scheduleChoices.map(({ schedule, words }) => ({ value: schedule, label: words })),
		parts: actions.map((action) => ({
			title: stepTitle(action, systems),
			system: systems.find(({ id }) => id === action.systemId)?.name ?? ''
		}))
	};
};

export const actions = {
	default: async (event) => {
		const { workspace, person } = changer(event);
		const typed = await formFields(event.request);
		try {
			const { connection } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'on');
			const earlier = typed.earlier === 'carry' ? 'carry' : 'leave';
			const { minutesEach } = checked(minutesForm, typed);
			const wish = { schedule: typed.schedule ?? null, earlier, minutesEach } as const;
			await switchOn(event.locals.app, connection, wish, person.id);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connections/${event.params.id}?new=1`);
	}
} satisfies Actions;
