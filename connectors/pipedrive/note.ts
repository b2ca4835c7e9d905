import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { asRichText, fromRichText } from '../crm/rich-text.ts';
import { textOf } from '../rest/read.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { written, type Given } from './written-record.ts';

async function given(context: Context, values: Values): Promise<Given> {
	const text = wordsIn(values.text, 'Note') ?? '';
	if (text.trim() === '') {
		throw new ConnectorError('refused', { say: 'This note is empty. Fill in “Note” and send it again.' });
	}
	const { person, organisation, missing } = await linkedWith(context, values);
	if (person === null && organisation === null) {
		const why = missing.join(' ') || 'This one names neither.';
		throw new ConnectorError('refused', {
			say: `A note in Pipedrive hangs on a contact or an organisation. ${why} Make it there, or correct the record, and send it again.`
		});
	}
	return {
		body: {
			content: asRichText(text),
			...(person !== null && { person_id: person }),
			...(organisation !== null && { org_id: organisation })
		},
		missing
	};
}

export const note = written({
	path: '/notes',
	version: 'v1',
	about: 'note',
	given,
	shape: async (context, held) => ({
		...(await linkedBack(context, held)),
		text: textOf(held.content) === null ? null : fromRichText(String(held.content))
	})
});
