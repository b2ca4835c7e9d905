import type { z } from 'zod';
import type { Settings } from '../contract.ts';
import { fieldList } from '../http-json/field-settings.ts';
import { readSetting } from '../http-json/json-setting.ts';
import { exactly, named, text } from '../http-json/schema.ts';

/** One list of rows: a table, a view or a query. */
const streamSchema = exactly({
	label: text.optional(),
	record: exactly({ one: text, many: text }).optional(),
	table: text.optional(),
	query: text.optional(),
	/** The column that is different in every row, or several with commas between; a table's own key when absent. */
	key: text.optional(),
	/** The column that says when a row last changed, or a number that grows with every change. */
	changed: text.optional(),
	/** The column that says when a row was made, for rows whose `changed` is empty until their first change. */
	created: text.optional(),
	fields: fieldList
}).refine(({ table, query }) => (table === undefined) !== (query === undefined), {
	error: 'it needs a table or a query, and not both.'
});

const streamsSchema = named(streamSchema).default({});

export type Stream = z.output<typeof streamSchema>;

const filled = (value: Settings[string] | undefined): string | undefined => {
	const written = String(value ?? '').trim();
	return written === '' ? undefined : written;
};

const LABEL = 'More to read';

function furtherStreams(written: string | undefined): { streams: Record<string, Stream>; problem?: string } {
	if (written === undefined) return { streams: {} };
	try {
		const answer = readSetting(streamsSchema, JSON.parse(written));
		return 'value' in answer
			? { streams: answer.value }
			: { streams: {}, problem: `${LABEL}: ${answer.problems.slice(0, 5).join(' ')}` };
	} catch {
		return { streams: {}, problem: `${LABEL}: a comma, a quote or a bracket is missing or one too many.` };
	}
}

const READS_ONLY = /^\s*(?:select|with|table|values|\()/i;

/** What can be read by these settings, and a sentence for each setting that cannot be used. */
export function streamsOf(settings: Settings): {
	readonly streams: Readonly<Record<string, Stream>>;
	readonly problems: Readonly<Record<string, string>>;
} {
	const [table, query] = [filled(settings.table), filled(settings.query)];
	const key = filled(settings.keyColumn);
	const changed = filled(settings.changedColumn);
	const created = filled(settings.createdColumn);
	const more = furtherStreams(filled(settings.streams));
	const problems: Record<string, string> = more.problem === undefined ? {} : { streams: more.problem };
	if (table !== undefined && query !== undefined) problems.query = 'Fill in a table or a query, and not both.';
	const all: Record<string, Stream> = { ...more.streams };
	if (table !== undefined || query !== undefined) {
		all.rows = {
			...(query === undefined ? { table, label: `Rows of ${table ?? ''}` } : { query, label: 'Rows of the query' }),
			record: { one: 'row', many: 'rows' },
			...(key !== undefined && { key }),
			...(changed !== undefined && { changed }),
			...(created !== undefined && { created }),
			fields: []
		};
	}
	for (const [name, stream] of Object.entries(all)) {
		const place = name === 'rows' && more.streams.rows === undefined ? 'query' : 'streams';
		if (stream.query !== undefined && !READS_ONLY.test(stream.query)) {
			problems[place] = 'A query begins with SELECT or WITH; what changes something is not run.';
		}
		if (stream.query !== undefined && stream.key === undefined) {
			problems[place === 'query' ? 'keyColumn' : place] =
				'A query needs its key: the column that is different in every row.';
		}
	}
	return { streams: all, problems };
}
