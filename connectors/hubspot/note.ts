import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { linkedBack, linkedWith } from './linked-with.ts';
import { notes, type Held } from './objects.ts';
import { asRichText, fromRichText } from '../crm/rich-text.ts';
import { written } from './written-object.ts';

function given(values: Values): Values {
	const text = wordsIn(values.text, 'Note') ?? '';
	if (text.trim() !== '') return { hs_note_body: asRichText(text) };
	throw new ConnectorError('refused', { say: 'This note is empty. Fill in “Note” and send it again.' });
}

/** A note that hangs on nothing is seen by nobody. */
async function hungOn(context: Context, values: Values) {
	const found = await linkedWith(context, values);
	if (found.links.length > 0) return found;
	const why = found.missing.join(' ') || 'This one names neither.';
	throw new ConnectorError('refused', {
		say: `A note in HubSpot hangs on a contact or a company. ${why} Make it there, or correct the record, and send it again.`
	});
}

async function shape(context: Context, held: Held): Promise<Values> {
	const { hs_note_body: body } = held.properties;
	return { ...(await linkedBack(context, held)), text: textOf(body) === null ? null : fromRichText(String(body)) };
}

export const note = written({
	type: notes,
	properties: ['hs_note_body', 'hs_timestamp'],
	given: (_, values) => given(values),
	atFirst: (context) => ({ hs_timestamp: new Date(context.now()).toISOString() }),
	linkedWith: hungOn,
	shape,
	keepsKey: true
});
