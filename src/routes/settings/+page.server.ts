import { makeToken, tokenForm } from '#lib/server/accounts/api-tokens.ts';
import { changePassword, passwordForm } from '#lib/server/accounts/change-password.ts';
import { reportForm, reportPlanForm, valuesForm, workspaceForm } from '#lib/server/accounts/workspace-form.ts';
import { channelForm, quietForm } from '#lib/server/alarms/channel-form.ts';
import { addChannel, shownChannels, tryChannel } from '#lib/server/alarms/channels.ts';
import { checked } from '#lib/server/checked.ts';
import { forgetMailServer, mailServer, mailServerForm, saveMailServer } from '#lib/server/mails/mail-server.ts';
import { mayChangeMailServer } from '#lib/server/mails/may-change.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { tryMailServer } from '#lib/server/mails/send-mail.ts';
import type { Workspace } from '#lib/server/persistence/workspaces.ts';
import { myReportTime } from '#lib/server/reports/my-time.ts';
import { wantReport } from '#lib/server/reports/stop-report.ts';
import { renewStatusPage, statusPath } from '#lib/server/status/status-address.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor, type Visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, person, canChange } = visitor(event);
	const { app } = event.locals;
	const server = await mailServer(app);
	return {
		settings: workspace,
		canChange,
		email: person.email,
		...(await myReport(event, workspace, person.id)),
		mail: server && {
			host: server.host,
			port: server.port,
			security: server.security,
			user: server.user,
			from: server.from
		},
		mailByVariable: app.env.HANDOVER_SMTP_URL !== undefined,
		mailIsMine: await mayChangeMailServer(app, workspace),
		channels: await shownChannels(app, workspace.id),
		status: await statusAddress(event, workspace.id),
		tokens: (await app.store.tokens.of(workspace.id)).map(({ id, name, lastUsedAt }) => ({ id, name, lastUsedAt }))
	};
};

const myReport = async ({ locals: { app } }: Pick<RequestEvent, 'locals'>, workspace: Workspace, personId: string) => {
	const { member } = await myReportTime(app, workspace, personId);
	const { reportOn, reportWeekday, reportHour, reportTimeZone } = member;
	return { reportToMe: reportOn, reportPlan: { reportWeekday, reportHour, reportTimeZone } };
};

const statusAddress = async ({ locals: { app }, url }: Pick<RequestEvent, 'locals' | 'url'>, workspaceId: string) => {
	const path = await statusPath(app, workspaceId);
	return path && `${publicOrigin(app, url)}${path}`;
};

const NOT_YOURS = 'Whoever set up this installation looks after its mail server. Nothing was changed.';

type Typed = Record<string, string>;

const saving =
	<Answer extends object | void>(
		verb: (event: RequestEvent, typed: Typed, who: Visitor) => Promise<Answer>,
		whoMay: (event: RequestEvent) => Visitor = changer
	) =>
	async (event: RequestEvent) => {
		const who = whoMay(event);
		const typed = await formFields(event.request);
		try {
			const answer = await verb(event, typed, who);
			return { saved: event.url.search.slice(2), ...answer };
		} catch (failure) {
			return asFailure(failure, shownAgain(typed, ['password', 'current']));
		}
	};

export const actions = {
	workspace: saving(async ({ locals: { app } }, typed, { workspace }) => {
		await app.store.workspaces.change(workspace.id, checked(workspaceForm, typed));
	}),
	report: saving(async ({ locals: { app } }, typed, { workspace }) => {
		await app.store.workspaces.change(workspace.id, checked(reportForm, typed));
	}),
	quiet: saving(async ({ locals: { app } }, typed, { workspace }) => {
		await app.store.workspaces.change(workspace.id, checked(quietForm, typed));
	}),
	channel: saving(async ({ locals: { app } }, typed, { workspace }) => {
		await addChannel(app, workspace.id, checked(channelForm, typed));
	}),
	tryChannel: saving(async ({ locals: { app } }, { id = '' }, { workspace }) => {
		await tryChannel(app, workspace.id, id);
		return { told: true };
	}),
	endChannel: saving(async ({ locals: { app } }, { id = '' }, { workspace }) => {
		await app.store.channels.remove(workspace.id, id);
	}),
	reportToMe: saving(async ({ locals: { app } }, _typed, { workspace, person }) => {
		await wantReport(app, { workspaceId: workspace.id, personId: person.id }, true);
	}, visitor),
	reportPlan: saving(async ({ locals: { app } }, typed, { workspace, person }) => {
		const { myWeekday, myHour, myTimeZone } = checked(reportPlanForm, typed);
		const plan = { reportWeekday: myWeekday, reportHour: myHour, reportTimeZone: myTimeZone };
		await app.store.workspaces.planReport(workspace.id, person.id, plan);
	}, visitor),
	values: saving(async ({ locals: { app } }, typed, { workspace }) => {
		await app.store.workspaces.change(workspace.id, checked(valuesForm, typed));
	}),
	mail: saving(async ({ locals: { app } }, typed, { workspace }) => {
		if (!(await mayChangeMailServer(app, workspace))) throw new Mistake(NOT_YOURS);
		const form = checked(mailServerForm, typed);
		const before = await mailServer(app);
		const reason = await tryMailServer({ ...form, password: form.password || (before?.password ?? '') }, app.network);
		if (reason) throw new Mistake(reason, { host: reason });
		await saveMailServer(app, form);
		await app.store.mails.releaseKept(app.now());
	}),
	forgetMail: saving(async ({ locals: { app } }, _typed, { workspace }) => {
		if (await mayChangeMailServer(app, workspace)) await forgetMailServer(app);
	}),
	// A password and a mailbox are a person's own, whatever they may do in the business.
	password: saving(async ({ locals: { app } }, typed, { person }) => {
		await changePassword(app.store, person.id, checked(passwordForm, typed));
	}, visitor),
	renewStatus: saving(async ({ locals: { app } }, _typed, { workspace }) => {
		await renewStatusPage(app, workspace.id);
	}),
	endStatus: saving(async ({ locals: { app } }, _typed, { workspace }) => {
		await app.store.statusPages.end(workspace.id);
	}),
	token: saving(async ({ locals: { app } }, typed, { workspace }) => ({
		token: await makeToken(app, workspace.id, checked(tokenForm, typed))
	})),
	endToken: saving(async ({ locals: { app } }, { id = '' }, { workspace }) => {
		await app.store.tokens.end(workspace.id, id);
	})
} satisfies Actions;
