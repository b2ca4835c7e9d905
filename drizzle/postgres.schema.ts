import { pgColumns } from '../src/lib/server/persistence/columns.ts';
import { schema } from '../src/lib/server/persistence/schema.ts';

// The generator reads a module's exports one by one, so every table is named.
export const {
	workspaces,
	people,
	memberships,
	sessions,
	tokens,
	estimates,
	audit,
	systems,
	connections,
	actions,
	cursors,
	entries,
	runs,
	records,
	deliveries,
	samples,
	backfills,
	rehearsals,
	watches,
	pauses,
	findings,
	mails,
	reports,
	house,
	channels,
	alarms
} = schema(pgColumns);
