import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { lastWholeWeek, weekOf, type Week } from '#lib/domain/report/week.ts';
import type { App } from '#lib/server/app.ts';
import { chosenWorkspace } from '#lib/server/apply/chosen-workspace.ts';
import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { sendDueMails } from '#lib/server/mails/send-due.ts';
import { Mistake } from '#lib/server/mistake.ts';
import type { Workspace } from '#lib/server/persistence/workspaces.ts';
import { queueReport } from '#lib/server/reports/queue-report.ts';
import { weekToShow } from '#lib/server/reports/week-to-show.ts';
import { writeReport } from '#lib/server/reports/write.ts';
import { personsPath } from '../input-file.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

interface Options {
	readonly week?: string;
	readonly out?: string;
	readonly workspace?: string;
	readonly json?: boolean;
}

const weekFor = ({ timeZone }: Workspace, first: string): Week => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(first) || Number.isNaN(Date.parse(first))) {
		throw new Mistake(`“${first}” is not a day. Write the first day of the week as 2026-11-16.`);
	}
	return weekOf(first, timeZone);
};

const lastWeek = (app: App, { timeZone, weekStartsOn }: Workspace): Week =>
	lastWholeWeek(app.now(), timeZone, weekStartsOn);

const written = async (
	app: App,
	{ week: first, workspace: wanted }: Options,
	usual: (app: App, workspace: Workspace) => Promise<Week> | Week
) => {
	const workspace = await app.store.workspaces.byId(await chosenWorkspace(app, wanted));
	if (!workspace) throw new Mistake('There is no workspace to report on yet.');
	const week = first === undefined ? await usual(app, workspace) : weekFor(workspace, first);
	return { workspace, report: await writeReport(app, workspace, week) };
};

const preview = (options: Options): Promise<void> =>
	withApp(async (app) => {
		const { report } = await written(app, options, (_, workspace) => weekToShow(app, workspace, workspace.timeZone));
		const html = personsPath(options.out ?? `report-${report.week.id}.html`);
		const text = html.replace(/(\.html)?$/, '.txt');
		mkdirSync(dirname(html), { recursive: true });
		writeFileSync(html, withImagesInside(report.mail));
		writeFileSync(text, report.mail.text);
		const { subject } = report.mail;
		print(options.json, { html, text, subject, week: report.week.id, summary: report.summary }, () => [
			subject,
			`Written to ${html} and ${text}.`
		]);
	});

const send = (options: Options): Promise<void> =>
	withApp(async (app) => {
		const { workspace, report } = await written(app, options, lastWeek);
		const people = await app.store.workspaces.people(workspace.id);
		const queued: string[] = [];
		for (const person of people) {
			if (await queueReport(app, workspace, person, report)) queued.push(person.email);
		}
		await sendDueMails(app);
		print(options.json, { week: report.week.id, queued }, () => [
			queued.length > 0
				? `The report went into the outbox for ${queued.join(', ')}.`
				: 'Everybody has this report already.'
		]);
	});

const withOptions = (command: Command): Command =>
	command
		.option('--week <day>', 'the first day of the week; the last whole one where absent')
		.option('--workspace <name>', 'which workspace, where there are several')
		.option('--json', 'print JSON');

export const verb = (): Command =>
	new Command('report')
		.description('The weekly report.')
		.addCommand(
			withOptions(new Command('preview').description('Write it to a file, to look at.'))
				.option('--out <file>', 'where to write the HTML; the text goes beside it')
				.action(preview)
		)
		.addCommand(
			withOptions(new Command('send').description('Send it to everybody in the workspace, once per week.')).action(send)
		);
