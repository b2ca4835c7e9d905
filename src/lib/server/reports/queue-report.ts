import type { App } from '../app.ts';
import { newId } from '../persistence/id.ts';
import { isUniqueViolation } from '../persistence/unique-violation.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { stopPath } from './stop-report.ts';
import type { WrittenReport } from './write.ts';

const TOO_LATE =
	'It was not sent: Handover was not running when it was due, nor in the five days after that, and the next one is nearer.';

/**
 * Puts a report into the outbox for one person: once per person and week. Of a week that is not over it is a preview, a
 * mail like any other, and its report still comes; one that was missed can be read, and is not sent by itself. Answers whether it was put there.
 */
export const queueReport = async (
	{ store, seal, now }: Pick<App, 'store' | 'seal' | 'now'>,
	workspace: Workspace,
	person: { id: string; email: string },
	{ week, mail }: WrittenReport,
	isMissed = false
): Promise<boolean> => {
	const at = now();
	const mailId = newId(at);
	const facts = { workspaceId: workspace.id, attempts: 0, nextAttemptAt: at, createdAt: at };
	const stop = stopPath({ seal }, { workspaceId: workspace.id, personId: person.id });
	const how = isMissed ? { state: 'failed' as const, say: TOO_LATE } : { state: 'waiting' as const };
	const row = { id: mailId, recipient: person.email, ...how, stop, ...mail, ...facts };
	const report = {
		id: newId(at),
		workspaceId: workspace.id,
		personId: person.id,
		week: week.id,
		mailId,
		createdAt: at
	};
	try {
		await store.atomically((tx) => [
			store.mails.adding(tx, row),
			...(week.soFar ? [] : [store.reports.adding(tx, report)])
		]);
		return true;
	} catch (failure) {
		if (isUniqueViolation(failure)) return false;
		throw failure;
	}
};
