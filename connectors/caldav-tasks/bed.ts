import { testContext } from '../../tests/support/context.ts';
import { davCollection } from '../../tests/support/dav-collection.ts';
import type { Radicale } from '../../tests/support/radicale.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, DestinationAction, Receipt, Settings, Values } from '../contract.ts';
import destination from './destination.server.ts';

export const tasks = destination.actions.task as Required<DestinationAction>;

/** The last workday before the clocks of Europe change. */
const FRIDAY = Date.parse('2026-03-27T10:00Z');

export interface Sending {
	readonly key?: string;
	readonly earlier?: Receipt;
	readonly options?: Settings;
}

/** The owner's task list on a real server, on a Friday. */
export function bedOn({ baseUrl, calendar, user, password }: Radicale) {
	const open = (settings: Settings = {}, options: Settings = {}, secret = password): Context =>
		testContext({
			settings: { address: baseUrl, user, ...settings },
			secrets: { password: secret },
			options: { taskList: '', dueInDays: 1, workdaysOnly: true, ...options },
			now: () => FRIDAY
		});
	return {
		open,
		list: davCollection(calendar, { user, password }),
		send: (values: Values, { key = freshKey(), earlier, options }: Sending = {}): Promise<Receipt> =>
			tasks.write(open({}, options), { values, key, ...(earlier && { earlier }) }),
		held: (receipt: Receipt): Promise<Values> => tasks.readBack(open(), receipt)
	};
}
