import { z } from 'zod';
import { reachSchema, type Reach } from '../reach/reach.ts';
import { conditionDraft, conditionSaid } from './condition-draft.ts';
import { TESTS } from './draft.ts';

const text = z.string().max(20_000).default('');

/** For which records an action is done, as the editor shows it. */
export const reachDraftSchema = z.object({
	only: z.enum(TESTS).default(''),
	onlyPath: text,
	onlyValue: text,
	list: text,
	key: text
});
export type ReachDraft = z.infer<typeof reachDraftSchema>;

export const reachDraftOf = (reach: Reach | null): ReachDraft => ({
	...conditionDraft(reach?.when),
	list: reach?.each?.list ?? '',
	key: reach?.each?.key ?? ''
});

/** The reach that the answers say, null where it is every record once; or what is wrong, as sentences. */
export function readReachDraft(
	draft: ReachDraft
): { readonly reach: Reach | null } | { readonly problems: readonly string[] } {
	const when = conditionSaid(draft);
	const each = draft.list === '' ? undefined : { list: draft.list, ...(draft.key !== '' && { key: draft.key }) };
	if (when === undefined && !each) return { reach: null };
	const read = reachSchema.safeParse({ ...(when !== undefined && { when }), ...(each && { each }) });
	return read.success ? { reach: read.data } : { problems: read.error.issues.map(({ message }) => message) };
}
