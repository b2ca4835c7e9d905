import { mappingChange } from '#lib/domain/diary/mapping-words.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import { actionManifestOf } from '../connections/mapping.ts';
import type { Action } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { stepTitle } from '../set-up/steps.ts';
import type { Written } from './writing.ts';

type After = Partial<Pick<Action, 'mapping' | 'reach'>>;

const saidOf = (mapping: Mapping | null | undefined): Mapping => mapping ?? {};

/** What the diary tells of a step that was changed; null where it does the same as before. */
export const mappingEntry = (step: Action, systems: readonly System[], after: After): Written | null => {
	const manifest = actionManifestOf(step, systems);
	const label = (field: string): string => manifest?.fields.find(({ name }) => name === field)?.label ?? field;
	const title = stepTitle(step, systems);
	const change = mappingChange(title, saidOf(step.mapping), saidOf(after.mapping), label);
	if (change) return { kind: change.onlyNew ? 'fields' : 'mapping', say: change.say };
	if (canonicalJson(step.reach) === canonicalJson(after.reach ?? null)) return null;
	return { kind: 'mapping', say: `${title}: it is done for other records than before.` };
};
