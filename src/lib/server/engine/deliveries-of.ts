import type { FieldChange } from '#lib/domain/health/fields/field-change.ts';
import { sayWaits } from '#lib/domain/health/fields/say-fields.ts';
import { pathsRead } from '#lib/domain/mapping/paths-read.ts';
import { pendingOf } from './pending-of.ts';
import type { ReadyAction } from './work.ts';

type When = Parameters<typeof pendingOf>[2];
type Given = Parameters<typeof pendingOf>[1];

/** A delivery that is about to be kept for the first time. */
type NewDelivery = Omit<ReturnType<typeof pendingOf>[number], 'state'> & {
	readonly state: 'pending' | 'refused';
	readonly say?: string;
};

const reads = ({ row }: Pick<ReadyAction, 'row'>, { field }: FieldChange): boolean =>
	pathsRead(row).some((path) => path === field || path.startsWith(`${field}.`));

/** Which of these changes of fields an action waits for, as its deliveries say it; null where it reads none of them. */
export const waitsToBeTold = (action: Pick<ReadyAction, 'row'>, changes: readonly FieldChange[]): string | null => {
	const change = changes.length === 0 ? undefined : changes.find((one) => reads(action, one));
	return change ? sayWaits(change) : null;
};

/** Whoever is asked whether a field has another name cannot know yet whether the step is for the record: it waits too. */
const heldOf = (action: ReadyAction, record: Given, when: When, say: string): NewDelivery[] => {
	const reached = pendingOf([action], record, when);
	const asWhole = { ...action, row: { ...action.row, reach: null } };
	const rows = reached.length > 0 ? reached : pendingOf([asWhole], record, when);
	return rows.map((row) => ({ ...row, state: 'refused' as const, say, nextAttemptAt: null }));
};

/**
 * The deliveries that a record is to have: pending, or waiting for a person where the action reads a field that seems to
 * have changed.
 */
export const deliveriesOf = (
	actions: readonly ReadyAction[],
	record: Given,
	when: When,
	changes: readonly FieldChange[]
): NewDelivery[] => {
	if (changes.length === 0) return pendingOf(actions, record, when);
	return actions.flatMap((action): NewDelivery[] => {
		const say = waitsToBeTold(action, changes);
		return say === null ? pendingOf([action], record, when) : heldOf(action, record, when, say);
	});
};
