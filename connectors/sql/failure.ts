import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { codeIn, socketFailure } from '../own-socket/socket-failure.ts';
import { refusal, type Said } from './refusal.ts';

type Verdict = readonly [RegExp, FailureKind, string];

const VERDICTS: readonly Verdict[] = [
	[
		/^(28P01|28000|ER_ACCESS_DENIED_ERROR)$/,
		'signed-out',
		'The database does not accept this user name with this password. Check both, or ask whoever runs the database.'
	],
	[
		/^(3D000|ER_BAD_DB_ERROR)$/,
		'misconfigured',
		'There is no database of this name on the server. Check the name of the database in the settings.'
	],
	[
		/^(25006|ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION|ER_OPTION_PREVENTS_STATEMENT)$/,
		'forbidden',
		'The database may only be read here, so nothing was changed. Use the main database and not a copy of it, and a query that only reads.'
	],
	[
		/^(42501|ER_DBACCESS_DENIED_ERROR|ER_TABLEACCESS_DENIED_ERROR|ER_COLUMNACCESS_DENIED_ERROR|ER_SPECIFIC_ACCESS_DENIED_ERROR)$/,
		'forbidden',
		'The user name has no right to this table. Whoever runs the database can give it: to read for a source, and to add and change rows for a destination.'
	],
	[
		/^(42P01|3F000|42703|ER_NO_SUCH_TABLE|ER_BAD_FIELD_ERROR)$/,
		'misconfigured',
		'The database has no table or column of this name. Check the table, the query and the columns in the settings.'
	],
	[
		/^(42\w{3}|ER_PARSE_ERROR|ER_DERIVED_MUST_HAVE_ALIAS|ER_DUP_FIELDNAME|ER_NON_UNIQ_ERROR|ER_CANT_AGGREGATE_2COLLATIONS)$/,
		'misconfigured',
		'The database does not understand the query. Try it in the tool that you keep the database with, and paste it here again.'
	],
	[
		/^(57014|ER_STATEMENT_TIMEOUT|ER_QUERY_TIMEOUT|ER_QUERY_INTERRUPTED)$/,
		'unavailable',
		'The database took longer than a minute to answer and was stopped. An index on the column of the last change helps; it is tried again.'
	],
	[
		/^(53\w{3}|ER_CON_COUNT_ERROR|ER_TOO_MANY_USER_CONNECTIONS|ER_USER_LIMIT_REACHED)$/,
		'rate-limited',
		'The database takes no further connection just now. It is tried again; nothing is lost.'
	],
	[
		/^(40\w{3}|55P03|ER_LOCK_WAIT_TIMEOUT|ER_LOCK_DEADLOCK)$/,
		'unavailable',
		'Another program held the row for too long, so nothing was changed. It is tried again.'
	],
	[
		/^(HANDSHAKE_NO_SSL_SUPPORT|HANDSHAKE_SSL_ERROR)$/,
		'misconfigured',
		'The database does not offer an encrypted connection, or not one that can be checked. Choose another encryption in the settings, or ask whoever runs the database.'
	]
];

const BROKEN =
	'The connection to the database did not come about or broke off. Check address and port if this is new; otherwise it is tried again.';
const MAYBE_DONE =
	'The connection to the database broke off while the row was being written, so it may be there. It is looked for before it is written again.';

const saidNo = (said: string): string =>
	`The database answered with an error: “${oneLine(said)}”. Nothing was changed. Show this to whoever keeps the database.`;

const UNKNOWN_CERTIFICATE =
	'The certificate by which the database proves who it is cannot be trusted: nobody whom we know has signed it for this address. Check the address, or ask whoever runs the database; nothing was carried.';

const NO_TLS = 'The server does not support SSL connections';

/** What an error of the database means; `isWriting` where a change was under way. */
export function sqlFailure(error: unknown, isWriting = false): unknown {
	if (!(error instanceof Error) || error instanceof ConnectorError) return error;
	const code = error.message.startsWith(NO_TLS) ? 'HANDSHAKE_NO_SSL_SUPPORT' : codeIn(error);
	const technical = oneLine(`SQL ${code} ${error.message}`);
	const refused = refusal(code, error as Said, technical);
	if (refused) return refused;
	// The library hides the reason behind a code of its own.
	if (code === 'HANDSHAKE_SSL_ERROR' && /certificate|altname/i.test(error.message)) {
		return new ConnectorError('misconfigured', { say: UNKNOWN_CERTIFICATE, technical });
	}
	const verdict = VERDICTS.find(([pattern]) => pattern.test(code));
	if (verdict) return new ConnectorError(verdict[1], { say: verdict[2], technical });
	if ('sqlState' in error || 'severity' in error) {
		return new ConnectorError(isWriting ? 'refused' : 'unreadable', { say: saidNo(error.message), technical });
	}
	const socket = isWriting ? undefined : socketFailure(error, 'database');
	const say = isWriting ? MAYBE_DONE : BROKEN;
	return socket ?? new ConnectorError('unavailable', { say, technical, maybeDone: isWriting });
}
