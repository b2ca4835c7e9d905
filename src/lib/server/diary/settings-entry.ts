import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import type { System } from '../persistence/systems.ts';
import type { Written } from './writing.ts';

interface Answers {
	readonly settings: unknown;
	readonly secrets: unknown;
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** What the diary tells of a system whose answers were changed, never what they are; null where they were not. */
export const settingsEntry = ({ name }: System, before: Answers, after: Answers): Written | null => {
	if (!same(before.secrets, after.secrets)) return { kind: 'sign-in', say: `${name} got other sign-in details.` };
	if (!same(before.settings, after.settings)) return { kind: 'settings', say: `The settings of ${name} were changed.` };
	return null;
};
