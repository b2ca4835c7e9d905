import { manifests } from '#connectors/registry.ts';
import type { ConnectionWeek } from '#lib/domain/report/summary.ts';
import { weekBefore, type Week } from '#lib/domain/report/week.ts';
import type { App } from '../app.ts';
import { carriedBetween } from '../health/carried.ts';
import { figuresFor } from '../health/held.ts';
import { usedSystems } from '../health/used-systems.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredFinding } from '../persistence/findings.ts';

const WEEKS_A_YEAR = 52;

const isPractice = async ({ store }: Pick<App, 'store'>, { sourceSystemId }: Connection): Promise<boolean> => {
	const source = sourceSystemId ? await store.systems.byId(sourceSystemId) : null;
	return manifests[source?.connector ?? '']?.practice === true;
};

/** The system whose open finding tells why the connection waits, or null; what nobody has put aside comes first. */
const brokenSystemOf = async (app: Pick<App, 'store'>, connection: Connection) => {
	const used = await usedSystems(app, connection);
	const systems = used.filter(({ signedIn, failing }) => signedIn === false || failing !== null);
	const open = await app.store.findings.openOfSystems(systems.map(({ id }) => id));
	const finding = open.find(({ snoozed }) => snoozed === null) ?? open[0];
	const system = systems.find(({ id }) => id === finding?.systemId);
	return finding && system ? { id: system.id, name: system.name, finding } : null;
};

/** What keeps a connection from working, where it is not about single records. */
const keepsFromWorking = ({ check, place }: Pick<StoredFinding, 'check' | 'place'>): boolean =>
	['freshness', 'failures', 'sign-in'].includes(check) && place !== 'attention';

/** Whether the records that need somebody have been put aside. */
const isPutAside = (open: readonly StoredFinding[]): boolean => {
	const ofRecords = open.filter(({ place }) => place === 'attention');
	return ofRecords.length > 0 && ofRecords.every(({ snoozed }) => snoozed !== null);
};

/** What a connection did in a week, and how it stands now; `over`: what was wrong during that week and is over. */
export const connectionWeek = async (
	app: Pick<App, 'store'>,
	connection: Connection,
	week: Week,
	timeZone: string,
	over: readonly StoredFinding[]
): Promise<ConnectionWeek> => {
	const { store } = app;
	const carried = ({ from, to }: Week) => carriedBetween(app, connection, from, to);
	const samples = await store.samples.between([connection.id], week.from, week.to);
	const figures = await figuresFor(app, connection);
	const counts = await store.deliveries.openCounts(connection.id);
	const open = await store.findings.openOfConnection(connection.id);
	const finding = open.find(({ snoozed }) => snoozed === null);
	const system = connection.state === 'on' ? await brokenSystemOf(app, connection) : null;
	const waitsFor = system?.finding.snoozed === null ? { ...system, finding: system.finding.say } : null;
	const aside = (system && !waitsFor ? system.finding : null) ?? open.find(({ snoozed }) => snoozed !== null);
	const began = connection.switchedOnAt ?? 0;
	return {
		id: connection.id,
		name: connection.name,
		practice: await isPractice(app, connection),
		paused: connection.state === 'paused',
		watched: connection.kind !== 'ours',
		compared: connection.kind === 'compared',
		carried: await carried(week),
		carriedBefore: await carried(weekBefore(week, timeZone)),
		failed: samples.reduce((sum, { refused }) => sum + refused, 0),
		waiting: (counts.pending ?? 0) + (counts.sent ?? 0),
		needsAttention: isPutAside(open) ? 0 : (counts.refused ?? 0) + (counts['in-doubt'] ?? 0),
		minutesEach: connection.minutesEach ?? figures?.minutesEach ?? null,
		// A part of a week is not held against what a whole one was to bring.
		expectedMinutes: figures && began <= week.from && !week.soFar ? (figures.typingHours * 60) / WEEKS_A_YEAR : null,
		finding: finding?.say ?? null,
		broken: finding !== undefined && keepsFromWorking(finding),
		aside: aside ? { say: aside.say, broken: keepsFromWorking(aside), systemId: aside.systemId } : null,
		isLater: began >= week.to,
		wasDown: over.some((one) => one.connectionId === connection.id && keepsFromWorking(one)),
		waitsFor
	};
};
