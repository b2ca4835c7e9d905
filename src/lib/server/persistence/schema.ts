import type { Columns } from './columns.ts';
import { accountTables } from './tables/accounts.ts';
import { alarmTables } from './tables/alarms.ts';
import { comparingTables } from './tables/comparing.ts';
import { connectionTables } from './tables/connections.ts';
import { deliveryTables } from './tables/deliveries.ts';
import { diaryTables } from './tables/diary.ts';
import { earlierTables } from './tables/earlier.ts';
import { endingTables } from './tables/endings.ts';
import { fieldTables } from './tables/fields.ts';
import { parcelTables } from './tables/parcels.ts';
import { statusTables } from './tables/status.ts';
import { watchingTables } from './tables/watching.ts';

/** Every table, in the dialect of the columns handed in. */
export const schema = (columns: Columns) => ({
	...accountTables(columns),
	...connectionTables(columns),
	...deliveryTables(columns),
	...earlierTables(columns),
	...watchingTables(columns),
	...fieldTables(columns),
	...alarmTables(columns),
	...diaryTables(columns),
	...comparingTables(columns),
	...statusTables(columns),
	...endingTables(columns),
	...parcelTables(columns)
});

export type Tables = ReturnType<typeof schema>;
