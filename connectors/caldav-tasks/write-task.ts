import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt } from '../contract.ts';
import { chooseCollection } from '../dav/choose-collection.ts';
import type { Lines } from '../dav/component.ts';
import { plainText } from '../dav/plain-text.ts';
import { update } from '../dav/update.ts';
import { writeOnce } from '../dav/write-once.ts';
import { dueDay } from './due-date.ts';
import { priorityOf } from './priority.ts';
import { dayOf } from './task-day.ts';
import { taskLists } from './task-lists.ts';
import { emptyTask, withChange, withTask } from './task-object.ts';

/** Makes a task, or brings the one of an earlier delivery up to date. */
export async function writeTask(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	if (plainText(values.title).trim() === '') throw untitled();
	const now = context.now();
	const wanted = plainText(values.dueDate).trim();
	const content = {
		values,
		day: wanted === '' ? '' : dayOf(wanted, context.timeZone),
		priority: priorityOf(values.priority)
	};
	const edit = {
		fill: (task: Lines) => withTask(task, content),
		stamp: (task: Lines) => withChange(task, now)
	};
	const updated = earlier && (await update(context, taskLists, new URL(earlier.id), edit));
	if (updated) return updated;
	const collection = await chooseCollection(context, taskLists, context.options.taskList);
	const fresh = withTask(emptyTask(key, now), { ...content, day: content.day || dayByOptions(context, now) });
	return writeOnce(context, taskLists, { ...edit, outgoing, collection, fresh });
}

// Counted for a new task only: a task that is sent again another day keeps the day it has.
const dayByOptions = ({ options, timeZone }: Context, now: number): string =>
	dueDay({ now, timeZone, days: Number(options.dueInDays ?? 1), workdaysOnly: options.workdaysOnly !== false });

const untitled = (): ConnectorError =>
	new ConnectorError('refused', {
		say: 'This entry has no title: a task needs one. Fill it in and send it again, or choose another field for the title.'
	});
