import type { FieldChange } from '#lib/domain/health/fields/field-change.ts';
import { fieldRows } from '#lib/domain/health/fields/field-rows.ts';
import type { DriftRow } from '#lib/domain/health/drift/types.ts';
import { pathsRead } from '#lib/domain/mapping/paths-read.ts';
import { addDays, type Day } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';

/** How fields are written has no season: half a year says as much as a year. */
const DAYS = 180;

const answered = (changes: readonly StoredFieldChange[], wanted: 'yes' | 'no'): FieldChange[] =>
	changes
		.filter(({ answer }) => answer === wanted)
		.toSorted((one, other) => (one.answeredAt ?? 0) - (other.answeredAt ?? 0));

/** The paths that the steps of a connection read. */
export const fieldsRead = async ({ store }: Pick<App, 'store'>, connectionId: string): Promise<string[]> => [
	...new Set((await store.connections.actions(connectionId)).flatMap(pathsRead))
];

/** What the days of a connection, from one up to but not including another, say of its fields. */
export const daysOfFields = async (
	parts: Pick<App, 'store'>,
	connectionId: string,
	changes: readonly StoredFieldChange[],
	{ from, to }: { readonly from: Day; readonly to: Day }
): Promise<Map<Day, DriftRow>> => {
	const earliest = addDays(to, -DAYS);
	const days = await parts.store.fields.days(connectionId, from > earliest ? from : earliest, to);
	if (days.length === 0) return new Map();
	const read = await fieldsRead(parts, connectionId);
	return fieldRows(days, { read, agreed: answered(changes, 'yes'), denied: answered(changes, 'no') });
};
