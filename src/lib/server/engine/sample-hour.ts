import type { Query } from '../persistence/database.ts';
import type { Sample } from '../persistence/samples.ts';
import type { Store } from '../persistence/store.ts';

const HOUR = 3_600_000;

/** The statement that adds these counts to the hour of `at`. */
export const addToHour = (
	{ samples }: Pick<Store, 'samples'>,
	tx: Query,
	connectionId: string,
	at: number,
	counts: Partial<Omit<Sample, 'connectionId' | 'hour'>>
) =>
	samples.adding(tx, {
		connectionId,
		hour: Math.floor(at / HOUR) * HOUR,
		records: 0,
		delivered: 0,
		unchanged: 0,
		refused: 0,
		failed: 0,
		arrivals: 0,
		arrivalSum: 0,
		arrivalMax: 0,
		...counts
	});
