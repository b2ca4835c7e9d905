import type { App } from '../app.ts';
import { newId } from '../persistence/id.ts';
import { isUniqueViolation } from '../persistence/unique-violation.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { stopPath } from './stop-report.ts';
import type { WrittenReport } from './write.ts';

/** Puts a report into the outbox for one person: once per person and week. Answers whether it was put there. */
export const queueReport = async (
	{ store, seal, now }: Pick<App, 'store' | 'seal' | 'now'>,
	workspace: Workspace,
	person: { id: string; email: string },
	{ week, mail }: WrittenReport
): Promise<boolean> => {
	const at = now();
	const mailId = newId(at);
	const facts = { workspaceId: workspace.id, attempts: 0, nextAttemptAt: at, createdAt: at };
	const stop = stopPath({ seal }, { workspaceId: workspace.id, personId: person.id });
	const row = { id: mailId, recipient: person.email, state: 'waiting' as const, stop, ...mail, ...facts };
	const report = {
		id: newId(at),
		workspaceId: workspace.id,
		personId: person.id,
		week: week.id,
		mailId,
		createdAt: at
	};
	try {
		await store.atomically((tx) => [store.mails.adding(tx, row), store.reports.adding(tx, report)]);
		return true;
	} catch (failure) {
		if (isUniqueViolation(failure)) return false;
		throw failure;
	}
};
