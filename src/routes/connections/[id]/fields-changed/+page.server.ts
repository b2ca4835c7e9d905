import { myConnection } from '#lib/server/connections/mine.ts';
import { answerChange } from '#lib/server/fields/answer-change.ts';
import { askedChanges } from '#lib/server/fields/asked-changes.ts';
import type { FieldAnswer } from '#lib/server/persistence/tables/fields.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	return {
		canChange,
		connection: { id: connection.id, name: connection.name },
		asked: await askedChanges(app, connection, workspace)
	};
};

const answering = (answer: FieldAnswer) => async (event: RequestEvent) => {
	const { workspace, person } = changer(event);
	const { change = '' } = await formFields(event.request);
	const { app } = event.locals;
	try {
		const connection = await myConnection(app.store, workspace.id, event.params.id);
		return { answer, count: await answerChange(app, connection, change, answer, person.id) };
	} catch (failure) {
		return asFailure(failure);
	}
};

export const actions = {
	yes: answering('yes'),
	no: answering('no')
} satisfies Actions;
