import Sqlite from 'better-sqlite3';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Past {
	readonly days: number;
	readonly runsADay: number;
	/** One run in so many brings a record. */
	readonly recordEvery: number;
	readonly until: number;
}

/**
 * Writes the past of connections straight into their tables, as the runs would have left it: every run, the hours that
 * the runs added up to, and the records with their deliveries.
 */
export const fillPast = (file: string, { days, runsADay, recordEvery, until }: Past): void => {
	const database = new Sqlite(file);
	database.pragma('synchronous = OFF');
	const gap = DAY / runsADay;
	const facts = { from: Math.floor(until / HOUR) * HOUR - days * DAY, gap, runs: days * runsADay, recordEvery, days };
	const write = (text: string): void => void database.prepare(text).run(facts);
	const counting = (most: string): string =>
		`with recursive counted(n) as (select 0 union all select n + 1 from counted where n + 1 < ${most})`;
	write(`${counting('@runs')}
		insert into runs (id, connection_id, slot, state, kind, queued_at, started_at, ended_at, read, delivered, unchanged, refused, failed, missed)
		select c.id || '-' || n, c.id, @from + n * @gap, 'done', 'ordinary', @from + n * @gap, @from + n * @gap + 40, @from + n * @gap + 90,
			n % @recordEvery = 0, n % @recordEvery = 0, 0, 0, 0, 0
		from connections c, counted`);
	write(`${counting('@days * 24')}
		insert into samples (connection_id, hour, records, delivered, unchanged, refused, failed, arrivals, arrival_sum, arrival_max)
		select c.id, @from + n * 3600000, 1 + n % 3, 1 + n % 3, 0, n % 200 = 0, 0, 1, 4000, 4000 from connections c, counted`);
	write(`${counting('@runs / @recordEvery')}
		insert into records (id, connection_id, key, hash, arrived_at, occurred_at, trial, backfill)
		select printf('%012d', n) || c.id, c.id, 'order-' || n, 'h', @from + n * @gap * @recordEvery, @from + n * @gap * @recordEvery, 0, 0
		from connections c, counted`);
	write(`insert into deliveries (id, connection_id, action_id, record_id, record_key, state, key, attempts, settled_at, changes_left)
		select r.id, r.connection_id, a.id, r.id, r.key, 'delivered', 'k' || r.id, 1, r.arrived_at + 90, 0
		from records r join actions a on a.connection_id = r.connection_id`);
	database.prepare(`update connections set switched_on_at = @from`).run({ from: facts.from - HOUR });
	database.exec('analyze');
	database.close();
};
