import { scheduleProblem } from '#lib/domain/runs/schedule.ts';
import { MAILBOX } from '../watches/mailboxes.ts';
import { Mistake } from '../mistake.ts';
import type { ApplyFile } from './apply-file.ts';
import { manifestCalled, type NamedSystem } from './manifest-called.ts';

/** Looks at every watched connection of a file before anything is written. Throws `Mistake` naming the place. */
export const checkWatched = (file: ApplyFile, systems: readonly NamedSystem[]): void => {
	const manifestOf = manifestCalled(systems);
	for (const [name, { schedule, mailbox }] of Object.entries(file.watched)) {
		const problem = schedule === undefined ? null : scheduleProblem(schedule);
		if (problem) throw new Mistake(`watched.${name}.schedule: ${problem}`);
		if (mailbox === undefined || manifestOf(`watched.${name}.mailbox`, mailbox).id === MAILBOX) continue;
		throw new Mistake(`watched.${name}.mailbox: ${mailbox} is no mailbox, so no ping can be mailed into it.`);
	}
};
