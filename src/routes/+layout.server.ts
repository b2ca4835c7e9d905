import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { app, person, workspace } }) => ({
	person: person && { name: person.name, email: person.email },
	workspace: workspace && {
		name: workspace.name,
		locale: workspace.locale,
		timeZone: workspace.timeZone,
		currency: workspace.currency
	},
	attention: workspace ? await app.store.deliveries.countNeedingAttention(workspace.id) : 0
});
