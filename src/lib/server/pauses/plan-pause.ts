import type { Plan } from '#lib/domain/pauses/plan.ts';
import { sayPlan } from '#lib/domain/pauses/say-plan.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { myConnection, NotHere } from '../connections/mine.ts';
import { writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import type { Query } from '../persistence/database.ts';
import { newId } from '../persistence/id.ts';
import type { StoredPlan } from '../persistence/planned-pauses.ts';
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

interface Wanted {
	readonly plan: Plan;
	readonly rests: boolean;
	/** Of the business, in whose words it is told. */
	readonly country: string;
	readonly by?: string;
}

/** The statements that plan a pause of a connection, or with none of all of a business. */
export const planning = (
	parts: Parts,
	tx: Query,
	about: { readonly workspaceId: string; readonly connectionId: string | null },
	{ plan, rests, country, by }: Wanted
) => [
	parts.store.plannedPauses.adding(tx, { id: newId(), ...about, plan, rests, createdAt: parts.now() }),
	writing(parts, tx, about, { kind: 'planned-pause', say: `Planned pause: ${sayPlan(plan, country)}.`, by })
];

/** The statements after which it is not planned any more; what was before stays a pause. */
export const endingPlan = (parts: Parts, tx: Query, row: StoredPlan, country: string, by?: string) => [
	parts.store.plannedPauses.ending(tx, row.id, parts.now()),
	writing(parts, tx, row, {
		kind: 'planned-pause',
		say: `No planned pause any more ${sayPlan(row.plan, country)}.`,
		by
	})
];

/** Plans when nothing is expected of a connection, or of all of a business. Throws `Mistake` with a sentence per field. */
export const planPause = async (parts: Parts, workspace: Workspace, typed: Typed, by: string): Promise<void> => {
	const { store } = parts;
	const plan = planIn(typed);
	const { whose = 'all' } = typed;
	const connection = whose === 'all' ? null : await myConnection(store, workspace.id, whose);
	const about = { workspaceId: workspace.id, connectionId: connection?.id ?? null };
	const wanted = { plan, rests: typed.rests === 'on', country: workspace.country, by };
	await store.atomically((tx) => planning(parts, tx, about, wanted));
};

/** From now on it is not planned any more. Throws `Mistake`. */
export const endPlan = async (parts: Parts, workspace: Workspace, id: string, by: string): Promise<void> => {
	const { store } = parts;
	const row = await store.plannedPauses.byId(id);
	if (row?.workspaceId !== workspace.id || row.endedAt !== null) throw new NotHere('planned pause');
	await store.atomically((tx) => endingPlan(parts, tx, row, workspace.country, by));
};
