import { defineDestination } from '../contract.ts';
import { checkSignIn } from '../dav/check-sign-in.ts';
import { readStored } from '../dav/read-stored.ts';
import { removeStored } from '../dav/remove-stored.ts';
import { choicesOf } from '../dav/writable-collections.ts';
import manifest from './manifest.ts';
import { taskLists } from './task-lists.ts';
import { taskIn } from './task-object.ts';
import { writeTask } from './write-task.ts';

export default defineDestination(manifest, {
	check: (context) => checkSignIn(context, taskLists),
	actions: {
		task: {
			write: writeTask,
			readBack: async (context, { id }) => taskIn(await readStored(context, taskLists, id)),
			remove: (context, { id }) => removeStored(context, taskLists, id),
			choices: { taskList: (context) => choicesOf(context, taskLists) }
		}
	}
});
