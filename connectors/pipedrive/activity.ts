import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { asRichText, fromRichText } from '../crm/rich-text.ts';
import { textOf } from '../rest/read.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { written, type Given } from './written-record.ts';

const DAY = 86_400_000;

async function given(context: Context, values: Values, held: Values | null): Promise<Given> {
	const subject = wordsIn(values.subject, 'What is to be done')?.trim() ?? '';
	if (subject === '') {
		throw new ConnectorError('refused', {
			say: 'An activity in Pipedrive needs a title. Fill in “What is to be done” and send it again.'
		});
	}
	const text = wordsIn(values.text, 'Notes');
	const due = dayIn(values.due, 'Due', context.timeZone);
	const { person, organisation, missing } = await linkedWith(context, values);
	return {
		body: {
			subject: subject.toWellFormed(),
			...(text !== null && { note: asRichText(text) }),
			...(due !== null && { due_date: due }),
			// The person of an activity is the first of those who take part.
			...(person !== null && held?.person_id !== person && { participants: [{ person_id: person, primary: true }] }),
			...(organisation !== null && { org_id: organisation })
		},
		missing
	};
}

const atFirst = ({ options, now, timeZone }: Context): Values => ({
	type: textOf(options.type ?? null) ?? 'task',
	due_date: dayOf(now() + Number(options.dueInDays ?? 0) * DAY, timeZone),
	done: false
});

export const activity = written({
	path: '/activities',
	about: 'activity',
	given,
	atFirst,
	shape: async (context, held) => ({
		...(await linkedBack(context, held)),
		subject: textOf(held.subject),
		text: textOf(held.note) === null ? null : fromRichText(String(held.note)),
		due: textOf(held.due_date)
	})
});
