import type { Connection } from '../persistence/connections.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import type { Run } from '../persistence/runs.ts';
import type { Store } from '../persistence/store.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A connection as the API shows it. */
export const connectionFacts = async (store: Store, connection: Connection) => {
	const counts = await store.deliveries.counts(connection.id);
	return {
		id: connection.id,
		name: connection.name,
		state: connection.state,
		schedule: connection.schedule,
		switchedOnAt: iso(connection.switchedOnAt),
		delivered: (counts.delivered ?? 0) + (counts.unchanged ?? 0),
		waiting: (counts.pending ?? 0) + (counts.sent ?? 0),
		needsAttention: (counts.refused ?? 0) + (counts['in-doubt'] ?? 0)
	};
};

/** A run as the API shows it. */
export const runFacts = (run: Run) => ({
	id: run.id,
	slot: new Date(run.slot).toISOString(),
	state: run.state,
	startedAt: iso(run.startedAt),
	endedAt: iso(run.endedAt),
	read: run.read,
	delivered: run.delivered,
	unchanged: run.unchanged,
	refused: run.refused,
	failed: run.failed,
	say: run.say
});

/** A finding as the API shows it; money in the currency of the business. */
export const findingFacts = (finding: StoredFinding, currency: string) => ({
	id: finding.id,
	connection: finding.connectionId,
	system: finding.systemId,
	check: finding.check,
	say: finding.say,
	todo: finding.todo,
	since: new Date(finding.since).toISOString(),
	minutesADay: finding.minutesADay,
	moneyADay: finding.moneyADay === null ? null : { minor: finding.moneyADay, currency },
	urgent: finding.urgent,
	acknowledgedAt: iso(finding.acknowledged?.at ?? null),
	snoozedUntil: iso(finding.snoozed?.until ?? null),
	explanation: finding.explained?.say ?? null
});
