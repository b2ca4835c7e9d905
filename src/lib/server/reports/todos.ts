import type { Summary } from '#lib/domain/report/summary.ts';
import type { ReportFacts, ReportTodo } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import { storedFindings } from '../health/shown-findings.ts';

/** Records that need somebody, where no finding speaks of them yet. */
const refused = (summary: Summary, told: ReadonlySet<string | null>): ReportTodo[] =>
	summary.lines
		.filter(({ id, practice, needsAttention }) => !practice && needsAttention > 0 && !told.has(id))
		.map(({ name, needsAttention }) => ({
			about: name,
			say: `${needsAttention} ${needsAttention === 1 ? 'record needs' : 'records need'} you.`,
			button: 'See what needs you',
			path: '/attention'
		}));

/** What needs a person, what costs most first, each with its next step; and until when the rest is put aside. Practice needs nobody. */
export const reportTodos = async (
	app: Pick<App, 'store'>,
	workspaceId: string,
	summary: Summary
): Promise<Pick<ReportFacts, 'todos' | 'aside'>> => {
	const { store } = app;
	const real = new Map(summary.lines.filter(({ practice }) => !practice).map((line) => [line.id, line.name]));
	const systems = new Map((await store.systems.of(workspaceId)).map(({ id, name }) => [id, name]));
	const waitedFor = new Set(
		summary.lines.flatMap(({ practice, waitsFor, aside }) =>
			practice ? [] : [waitsFor?.id, aside?.systemId].filter((id) => typeof id === 'string')
		)
	);
	const rows = (await store.findings.openOf(workspaceId)).filter(({ connectionId, systemId }) =>
		connectionId === null ? systemId !== null && waitedFor.has(systemId) : real.has(connectionId)
	);
	const about = new Map(
		rows.map(({ id, connectionId, systemId }) => [id, real.get(connectionId ?? '') ?? systems.get(systemId ?? '')])
	);
	const told = new Set(rows.filter(({ place }) => place === 'attention').map(({ connectionId }) => connectionId));
	const all = await storedFindings(app, workspaceId, rows);
	const shown = all.filter(({ snoozedUntil }) => snoozedUntil === null);
	const found = shown.map(({ id, say, todo }) => ({
		about: about.get(id ?? '') ?? 'Handover',
		say,
		button: todo.say,
		path: todo.path
	}));
	return { todos: [...found, ...refused(summary, told)], aside: all.flatMap(({ snoozedUntil }) => snoozedUntil ?? []) };
};
