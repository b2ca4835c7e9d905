import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { targetOf } from './action-settings.ts';
import type { Database } from './database.ts';
import description from './description.ts';
import { openList } from './list.ts';
import { inDatabase } from './open-database.ts';
import { openTarget } from './row-there.ts';
import { streamsOf, type Stream } from './stream-settings.ts';
import { tablesIn } from './table-shape.ts';

const MOST_NAMES = 30;

const listed = (names: readonly string[]): string =>
	names.length > MOST_NAMES
		? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
		: names.join(', ');

async function saidOfStream(database: Database, context: Context, name: string, stream: Stream): Promise<string> {
	const list = await openList(database, context, stream);
	const { columns } = await database.run(`SELECT * FROM ${list.from} LIMIT 0`);
	const known = `${stream.label ?? name} can be read, with the columns ${listed(columns.map((column) => column.name))}.`;
	if (list.mark !== null) return known;
	return `${known} No column says when a row last changed, so only rows with a higher key than the last are new, and changes are not seen.`;
}

async function saidOfDatabase(database: Database, context: Context): Promise<string> {
	const { settings } = context;
	const said = [
		`Signed in to the database ${String(settings.database)} as ${String(settings.user)} (${database.version}).`
	];
	const { streams } = streamsOf(settings);
	for (const [name, stream] of Object.entries(streams)) said.push(await saidOfStream(database, context, name, stream));
	const target = targetOf(settings);
	if (target) {
		const { shape } = await openTarget(database, context, target);
		said.push(`Rows can go into ${shape.name}, with the columns ${listed(shape.columns)}.`);
	} else {
		said.push('Nothing can be changed in it.');
	}
	const tables = await tablesIn(database, context);
	said.push(tables.length === 0 ? 'It shows no tables.' : `Its tables are ${listed(tables)}.`);
	return said.join(' ');
}

/** Whether the database lets us in and has what the settings name; nothing is written. */
export const checkDatabase = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const answer = await inDatabase(context, (database) => saidOfDatabase(database, context));
		const [problem] = Object.values(description.problems(context.settings));
		if (problem !== undefined) throw new ConnectorError('misconfigured', { say: `${answer} ${problem}` });
		return answer;
	});
