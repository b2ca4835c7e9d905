import { redirect } from '@sveltejs/kit';
import { scheduleWords } from '#lib/domain/runs/schedule-words.ts';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import { judge } from '#lib/domain/health/judge.ts';
import { provingUntil } from '#lib/domain/health/proving.ts';
import { toldOfComparison } from '#lib/server/comparisons/told-of-comparison.ts';
import { myConnection } from '#lib/server/connections/mine.ts';
import { pause } from '#lib/server/connections/pause.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { shownBackfill } from '#lib/server/connections/shown-backfill.ts';
import { resume } from '#lib/server/connections/resume.ts';
import { runNow } from '#lib/server/connections/run-now.ts';
import { note } from '#lib/server/diary/note.ts';
import { shownDiary } from '#lib/server/diary/shown-diary.ts';
import { withMarks } from '#lib/server/diary/with-marks.ts';
import { chartsOfFields } from '#lib/server/fields/charts-of-fields.ts';
import { endingFor } from '#lib/server/grants/ending-for.ts';
import { healthCharts } from '#lib/server/health/charts.ts';
import { watchedDays } from '#lib/server/health/drift.ts';
import { heldAgainstEstimate } from '#lib/server/health/held.ts';
import { healthFacts } from '#lib/server/health/facts.ts';
import { recentRecords } from '#lib/server/health/recent-records.ts';
import { connectionFindings } from '#lib/server/health/shown-findings.ts';
import { sendParcelNow, wantParcel } from '#lib/server/parcels/send-now.ts';
import { shownParcel } from '#lib/server/parcels/shown-parcel.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DAY = 86_400_000;
const DAYS = 28;
const RUNS = 10;

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:health');
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const { id, kind } = connection;
	const watched = kind !== 'ours';
	if (connection.state === 'draft') {
		const drafts = {
			ours: `/connect/${id}`,
			watched: `/connections/${id}/ping`,
			compared: `/connections/${id}/comparison`
		};
		redirect(303, drafts[kind]);
	}
	const { timeZone, locale } = workspace;
	const now = app.now();
	const facts = await healthFacts(app, connection, workspace);
	const health = judge(facts);
	const samples = await app.store.samples.between([connection.id], now - (DAYS + 1) * DAY, now + 1);
	const { switchedOnAt: since } = connection;
	const { bands } = await watchedDays(app, connection, workspace);
	const diary = await shownDiary(app, connection, startOfDay(addDays(dayOf(now, timeZone), 1 - DAYS), timeZone));
	const charts = healthCharts(samples, { timeZone, locale, now, days: DAYS, since, bands, watched });
	const fields = await chartsOfFields(app, connection, workspace, facts, { days: DAYS, bands });
	const runs = await app.store.runs.latest(connection.id, RUNS);
	return {
		canChange,
		isNew: event.url.searchParams.has('new'),
		connection: { id: connection.id, name: connection.name, state: connection.state },
		practice: facts.practice,
		watched,
		onlyCompared: kind === 'compared',
		comparison: await toldOfComparison(app, connection, facts),
		provingUntil: connection.state === 'on' && !watched ? provingUntil(connection.switchedOnAt, now) : null,
		schedule: connection.schedule ? scheduleWords(connection.schedule) : null,
		health: { word: health.word, tone: health.tone, sentence: health.sentence },
		findings: await connectionFindings(app, connection, health),
		ending: await endingFor(app, connection, workspace),
		lastRecordAt: facts.lastRecordAt,
		waiting: facts.waiting,
		needsAttention: facts.needsAttention,
		charts: withMarks(charts, diary, { now, timeZone }),
		fields: withMarks(fields, diary, { now, timeZone }),
		diary,
		held: await heldAgainstEstimate(app, connection, workspace),
		backfill: shownBackfill(await app.store.backfills.of(connection.id)),
		changesLeft: await app.store.changes.left(connection.id),
		polled: facts.arrival === 'polled',
		parcel: await shownParcel(app, connection),
		records: await recentRecords(app, connection),
		runs: runs.map(
			({ id, slot, kind, state, read, delivered, unchanged, refused, failed, missed, say, technical }) => ({
				id,
				slot,
				kind,
				state,
				read,
				delivered: delivered + unchanged,
				refused,
				failed,
				missed,
				say,
				technical
			})
		)
	};
};

const doing =
	(verb: (app: App.Locals['app'], connection: Connection, by: string) => PromiseLike<unknown>) =>
	async (event: RequestEvent) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		try {
			await verb(app, await myConnection(app.store, workspace.id, event.params.id), person.id);
		} catch (failure) {
			return asFailure(failure);
		}
	};

export const actions = {
	pause: doing(pause),
	resume: doing(resume),
	run: doing(runNow),
	parcel: doing(async (app, connection) => {
		const { end } = await sendParcelNow(app, connection);
		void end.catch((failure: unknown) => app.log.error({ err: failure }, 'a test parcel ended'));
	}),
	wantParcel: doing((app, connection) => wantParcel(app, connection, true)),
	endParcel: doing((app, connection) => wantParcel(app, connection, false)),
	parcelGone: doing((app, { id }) => app.store.parcels.callGone(id)),
	note: async (event) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		try {
			await note(app, await myConnection(app.store, workspace.id, event.params.id), typed, person.id);
		} catch (failure) {
			return asFailure(failure, typed);
		}
	},
	remove: async (event) => {
		const failed = await doing(removeConnection)(event);
		if (failed) return failed;
		redirect(303, '/connections');
	}
} satisfies Actions;
