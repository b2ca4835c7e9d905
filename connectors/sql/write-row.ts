import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt, Value, Values } from '../contract.ts';
import type { Target } from './action-settings.ts';
import { at, quoted, type Database } from './database.ts';
import { inDatabase } from './open-database.ts';
import { findRow, openTarget, partsOf, rowOf, type RowThere, type Writing } from './row-there.ts';
import { columnIn } from './table-shape.ts';

/** The values by the table's own columns. An empty text is nothing where a column holds no text. */
export function asColumns({ shape }: Writing, values: Values): Values {
	const columns: Values = {};
	for (const [name, value] of Object.entries(values)) {
		const column = columnIn(shape.columns, name, `The table ${shape.name}`);
		columns[column] = value === '' && !shape.textual.has(column) ? null : value;
	}
	if (Object.values(columns).every((value) => value === null || value === '')) throw empty();
	return columns;
}

/** What the database would say of both: `1`, `1.0` and `"1"` are the same number, and a moment the same in any zone. */
export function isSame(held: Value | undefined, sent: Value): boolean {
	if (held === undefined || held === null || sent === null) return (held ?? null) === sent;
	if (typeof held === 'object' || typeof sent === 'object') return canonicalJson(held) === canonicalJson(sent);
	if (typeof held === 'boolean' || typeof sent === 'boolean') return Number(held) === Number(sent);
	if (typeof held === 'number') return String(sent).trim() !== '' && held === Number(sent);
	return held === String(sent) || (MOMENT.test(held) && MOMENT.test(String(sent)) && isSameMoment(held, String(sent)));
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;

const isSameMoment = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** Adds a row, or changes the one that stands for this record already. Nothing is half done. */
export const writeRow = (context: Context, target: Target, outgoing: Outgoing): Promise<Receipt> =>
	inDatabase(
		context,
		async (database) => {
			const writing = await openTarget(database, context, target);
			const columns = asColumns(writing, outgoing.values);
			try {
				return await writeOnce(database, writing, columns, outgoing);
			} catch (failure) {
				// Another program has added the row since it was looked for: now it is there to be changed.
				if (!isTaken(failure) || outgoing.earlier) throw failure;
				await database.run('ROLLBACK');
				if (!(await rowOf(database, writing, outgoing.key, columns))) throw failure;
				return await writeOnce(database, writing, columns, outgoing);
			}
		},
		{ mayWrite: true }
	);

const isTaken = (failure: unknown): boolean =>
	failure instanceof ConnectorError && /^SQL (?:23505|ER_DUP_ENTRY) /.test(failure.technical);

async function writeOnce(
	database: Database,
	writing: Writing,
	columns: Values,
	{ key, earlier }: Outgoing
): Promise<Receipt> {
	await database.run('START TRANSACTION');
	const before = earlier
		? await findRow(database, writing, partsOf(earlier.id, writing), { locked: true })
		: await rowOf(database, writing, key, columns, { locked: true });
	if (earlier && !before) throw gone(writing.shape.name);
	const receipt = before
		? await changed(database, writing, before, columns, key)
		: await added(database, writing, columns, key);
	await database.run('COMMIT');
	return receipt;
}

async function changed(
	database: Database,
	writing: Writing,
	before: RowThere,
	columns: Values,
	key: string
): Promise<Receipt> {
	const { reference, shape } = writing;
	// A row that somebody else has made gets our reference, so that it is found again.
	const ours = reference !== null && before.values[reference] === null ? { ...columns, [reference]: key } : columns;
	const differing = Object.entries(ours).filter(([column, value]) => !isSame(before.values[column], value));
	if (differing.length === 0) return { id: before.id, outcome: 'unchanged' };
	const where = partsOf(before.id, writing);
	const sets = differing.map(([column], place) => `${quoted(database, column)} = ${at(database, place + 1)}`);
	const conditions = Object.keys(where).map(
		(column, place) => `${quoted(database, column)} = ${at(database, differing.length + place + 1)}`
	);
	await database.run(`UPDATE ${shape.source} SET ${sets.join(', ')} WHERE ${conditions.join(' AND ')}`, [
		...differing.map(([, value]) => value),
		...Object.values(where)
	]);
	return { id: before.id, outcome: 'updated' };
}

async function added(database: Database, writing: Writing, columns: Values, key: string): Promise<Receipt> {
	const { reference, match, shape, id } = writing;
	const all = reference === null ? columns : { ...columns, [reference]: key };
	const names = Object.keys(all);
	const places = names.map((_, place) => at(database, place + 1));
	const returning =
		database.kind === 'postgres' ? ` RETURNING ${id.map((name) => quoted(database, name)).join(', ')}` : '';
	const { rows } = await database.run(
		`INSERT INTO ${shape.source} (${names.map((name) => quoted(database, name)).join(', ')}) VALUES (${places.join(', ')})${returning}`,
		Object.values(all)
	);
	const own = id.every((name) => all[name] !== undefined && all[name] !== null) ? all : rows[0];
	const made = own
		? await findRow(database, writing, Object.fromEntries(id.map((name) => [name, own[name] ?? null])))
		: await findRow(database, writing, await lastMade(database, writing, all, match));
	if (!made) throw gone(shape.name);
	return { id: made.id, outcome: 'created' };
}

/** By what a row is found that the database has numbered itself: our reference, else the number that it gave. */
async function lastMade(
	database: Database,
	{ reference, id }: Writing,
	all: Values,
	match: string | null
): Promise<Values> {
	if (reference !== null) return { [reference]: all[reference] ?? null };
	const { rows } = await database.run('SELECT LAST_INSERT_ID() AS id');
	const number = rows[0]?.id ?? 0;
	const [only] = id;
	return number !== 0 && only !== undefined && id.length === 1
		? { [only]: number }
		: { [match ?? only ?? '']: all[match ?? only ?? ''] ?? null };
}

const empty = (): ConnectorError =>
	new ConnectorError('refused', { say: 'There is nothing in this record that could make a row. Fill in a field.' });

const gone = (table: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `The row of this record is no longer in the table ${table}; somebody has deleted it. It is not made again by itself; tick the record off, or send it as a new one.`
	});
