import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { dayOf } from '../accounting/day.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { dayHeld, noonOf } from './days.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { named, type Names } from './named.ts';
import { tasks, type Held } from './objects.ts';
import { chosenOwner, ownerChoices } from './owners.ts';
import { asRichText, fromRichText } from '../crm/rich-text.ts';
import { written } from './written-object.ts';

const DAY = 86_400_000;
const NAMES: Names = { subject: ['hs_task_subject', 'What is to be done'] };

function given(context: Context, values: Values): Values {
	const words = named(values, NAMES);
	if (!('hs_task_subject' in words)) {
		throw new ConnectorError('refused', {
			say: 'A task in HubSpot needs a title. Fill in “What is to be done” and send it again.'
		});
	}
	const text = wordsIn(values.text, 'Notes');
	const due = noonOf(context, values.due, 'Due');
	return {
		...words,
		...(text !== null && { hs_task_body: asRichText(text) }),
		...(due !== null && { hs_timestamp: due })
	};
}

/** HubSpot makes no task without a day on which it is due. */
function atFirst(context: Context): Values {
	const day = dayOf(context.now() + Number(context.options.dueInDays ?? 0) * DAY, context.timeZone);
	return {
		hs_timestamp: `${day}T12:00:00.000Z`,
		hs_task_status: 'NOT_STARTED',
		hs_task_type: 'TODO',
		...chosenOwner(context)
	};
}

async function shape(context: Context, held: Held): Promise<Values> {
	const { hs_task_subject: subject, hs_task_body: body, hs_timestamp: due } = held.properties;
	return {
		...(await linkedBack(context, held)),
		subject: textOf(subject),
		text: textOf(body) === null ? null : fromRichText(String(body)),
		due: dayHeld(context, due)
	};
}

export const task: DestinationAction = {
	...written({
		type: tasks,
		properties: ['hs_task_subject', 'hs_task_body', 'hs_timestamp'],
		given,
		atFirst,
		linkedWith,
		shape,
		keepsKey: true
	}),
	choices: { owner: ownerChoices }
};
