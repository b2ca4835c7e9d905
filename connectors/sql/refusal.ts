import { ConnectorError } from '../connector-error.ts';

/** What the databases attach to their errors. */
export interface Said {
	readonly message: string;
	readonly column?: string;
	readonly detail?: string;
	readonly constraint?: string;
}

const WHY: readonly (readonly [RegExp, string])[] = [
	[/^(23505|ER_DUP_ENTRY)$/, 'another row has this value already, and it has to be different in every row'],
	[/^(23502|ER_BAD_NULL_ERROR|ER_NO_DEFAULT_FOR_FIELD)$/, 'it must not be empty'],
	[/^(23503|ER_NO_REFERENCED_ROW(_2)?)$/, 'it names something that another table does not have'],
	[/^(23514|ER_CHECK_CONSTRAINT_VIOLATED|ER_CONSTRAINT_FAILED)$/, 'a rule of the table does not allow it'],
	[/^(22001|ER_DATA_TOO_LONG)$/, 'it is too long'],
	[/^(22003|ER_WARN_DATA_OUT_OF_RANGE)$/, 'the number is too large'],
	[
		/^(22\w{3}|23\w{3}|42804|ER_TRUNCATED_WRONG_VALUE(_FOR_FIELD)?|WARN_DATA_TRUNCATED|ER_INVALID_JSON_TEXT)$/,
		'it is not of the kind that the column holds'
	]
];

/** The column that the database names: by itself, in its detail, in its message, or in the name of the rule. */
function columnOf({ column, detail, message, constraint }: Said): string {
	const inDetail = /^Key \(([^)]+)\)=/.exec(detail ?? '')?.[1];
	const inMessage = /(?:column|Column|Field) ['"]?([\w ]+?)['"]? |FOREIGN KEY \(`([^`]+)`\)/.exec(`${message} `);
	const ofRule = /CONSTRAINT `(?:[^`.]+\.)?([^`]+)` failed/.exec(message)?.[1];
	const ofKey = /for key '(?:[^'.]+\.)?([^']+)'/.exec(message)?.[1];
	return column ?? inDetail ?? inMessage?.[1] ?? inMessage?.[2] ?? ofKey ?? ofRule ?? constraint ?? '';
}

/** The refusal of one row, with the name of its column; undefined where the error means something else. */
export function refusal(code: string, said: Said, technical: string): ConnectorError | undefined {
	const why = WHY.find(([pattern]) => pattern.test(code))?.[1];
	if (why === undefined) return undefined;
	const column = columnOf(said);
	const what = column === '' ? 'one of the values' : `“${column}”`;
	return new ConnectorError('refused', {
		say: `The database did not take ${what} of this record: ${why}. Correct it, and send the record again.`,
		technical
	});
}
