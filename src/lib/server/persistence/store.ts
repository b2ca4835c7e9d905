import { alarms } from './alarms.ts';
import { attention } from './attention.ts';
import { audit } from './audit.ts';
import { backfills } from './backfills.ts';
import { calendars } from './calendars.ts';
import { changes } from './changes.ts';
import { channels } from './channels.ts';
import { comparisons } from './comparisons.ts';
import { connections } from './connections.ts';
import { cursors } from './cursors.ts';
import type { Database } from './database.ts';
import { deliveries } from './deliveries.ts';
import { diary } from './diary.ts';
import { entries } from './entries.ts';
import { estimates } from './estimates.ts';
import { fieldChanges } from './field-changes.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { grants } from './grants.ts';
import { house } from './house.ts';
import { interfaceNotices } from './interface-notices.ts';
import { mails } from './mails.ts';
import { mismatches } from './mismatches.ts';
import { openSqlite } from './open-sqlite.ts';
import { parcels } from './parcels.ts';
import { pauses } from './pauses.ts';
import { people } from './people.ts';
import { plannedPauses } from './planned-pauses.ts';
import { purge } from './purge.ts';
import { records } from './records.ts';
import { rehearsals } from './rehearsals.ts';
import { reports } from './reports.ts';
import { runs } from './runs.ts';
import { samples } from './samples.ts';
import { sessions } from './sessions.ts';
import { statusPages } from './status-pages.ts';
import { systems } from './systems.ts';
import { tokens } from './tokens.ts';
import { watches } from './watches.ts';
import { workspaces } from './workspaces.ts';

const nouns = (database: Database) => ({
	dialect: database.dialect,
	atomically: database.atomically,
	forget: database.forget,
	ping: database.ping,
	close: database.close,
	alarms: alarms(database),
	attention: attention(database),
	audit: audit(database),
	backfills: backfills(database),
	calendars: calendars(database),
	changes: changes(database),
	channels: channels(database),
	comparisons: comparisons(database),
	connections: connections(database),
	cursors: cursors(database),
	deliveries: deliveries(database),
	diary: diary(database),
	entries: entries(database),
	estimates: estimates(database),
	fieldChanges: fieldChanges(database),
	fields: fields(database),
	findings: findings(database),
	grants: grants(database),
	house: house(database),
	interfaceNotices: interfaceNotices(database),
	mails: mails(database),
	mismatches: mismatches(database),
	parcels: parcels(database),
	pauses: pauses(database),
	people: people(database),
	plannedPauses: plannedPauses(database),
	purge: purge(database),
	records: records(database),
	rehearsals: rehearsals(database),
	reports: reports(database),
	runs: runs(database),
	samples: samples(database),
	sessions: sessions(database),
	statusPages: statusPages(database),
	systems: systems(database),
	tokens: tokens(database),
	watches: watches(database),
	workspaces: workspaces(database)
});

export type Store = ReturnType<typeof nouns>;

/** Opens the database behind an address (`postgres://…`) or a file, brings its tables up to date, hands out its nouns. */
export const openStore = async (place: string): Promise<Store> =>
	/^postgres(ql)?:\/\//.test(place)
		? nouns(await (await import('./open-postgres.ts')).openPostgres(place))
		: nouns(await openSqlite(place));
