import type { Columns } from './columns.ts';
import { accountTables } from './tables/accounts.ts';
import { alarmTables } from './tables/alarms.ts';
import { connectionTables } from './tables/connections.ts';
import { deliveryTables } from './tables/deliveries.ts';
import { earlierTables } from './tables/earlier.ts';
import { watchingTables } from './tables/watching.ts';

/** Every table, in the dialect of the columns handed in. */
export const schema = (columns: Columns) => ({
	...accountTables(columns),
	...connectionTables(columns),
	...deliveryTables(columns),
	...earlierTables(columns),
	...watchingTables(columns),
	...alarmTables(columns)
});

export type Tables = ReturnType<typeof schema>;
