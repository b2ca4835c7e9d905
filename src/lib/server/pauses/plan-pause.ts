import type { Plan } from '#lib/domain/pauses/plan.ts';
import { sayPlan } from '#lib/domain/pauses/say-plan.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { myConnection, NotHere } from '../connections/mine.ts';
import { writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { planForms } from './plan-form.ts';

type Parts = Pick<App, 'store' | 'now'>;
type Typed = Readonly<Record<string, string>>;

const planIn = (typed: Typed): Plan => {
	if (typed.kind === 'once') return checked(planForms.once, typed);
	if (typed.kind === 'weekly') return checked(planForms.weekly, typed);
	if (typed.kind === 'holidays') return checked(planForms.holidays, typed);
	throw new Mistake('Choose when it is to be paused.');
};

/** Plans when nothing is expected of a connection, or of all of a business. Throws `Mistake` with a sentence per field. */
export const planPause = async (parts: Parts, workspace: Workspace, typed: Typed, by: string): Promise<void> => {
	const { store, now } = parts;
	const plan = planIn(typed);
	const { whose = 'all' } = typed;
	const connection = whose === 'all' ? null : await myConnection(store, workspace.id, whose);
	const about = { workspaceId: workspace.id, connectionId: connection?.id ?? null };
	const row = { id: newId(), ...about, plan, rests: typed.rests === 'on', createdAt: now() };
	const say = `Planned pause: ${sayPlan(plan, workspace.country)}.`;
	await store.atomically((tx) => [
		store.plannedPauses.adding(tx, row),
		writing(parts, tx, about, { kind: 'planned-pause', say, by })
	]);
};

/** From now on it is not planned any more; what was before stays a pause. Throws `Mistake`. */
export const endPlan = async (parts: Parts, workspace: Workspace, id: string, by: string): Promise<void> => {
	const { store, now } = parts;
	const row = await store.plannedPauses.byId(id);
	if (row?.workspaceId !== workspace.id || row.endedAt !== null) throw new NotHere('planned pause');
	const say = `No planned pause any more ${sayPlan(row.plan, workspace.country)}.`;
	await store.atomically((tx) => [
		store.plannedPauses.ending(tx, id, now()),
		writing(parts, tx, row, { kind: 'planned-pause', say, by })
	]);
};
