import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt } from '../contract.ts';
import { chooseCollection } from '../dav/choose-collection.ts';
import type { Lines } from '../dav/component.ts';
import { plainText } from '../dav/plain-text.ts';
import { update } from '../dav/update.ts';
import { placeFor, writeOnce } from '../dav/write-once.ts';
import { addressBooks } from './address-books.ts';
import { emptyCard, withContact, withRevision } from './contact-card.ts';
import { contactsLike } from './contacts-like.ts';

const KEPT = 'A contact with this name and e-mail address was there already and was left as it is.';

const kept = (id: string): Receipt => ({ id, outcome: 'unchanged', note: KEPT });

/** Makes a contact, or brings the one of an earlier delivery up to date. */
export async function writeContact(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	if (plainText(values.name).trim() === '') throw nameless();
	const edit = {
		fill: (card: Lines) => withContact(card, values),
		stamp: (card: Lines) => withRevision(card, context.now())
	};
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return kept(earlier.id);
	const updated = earlier && (await update(context, addressBooks, new URL(earlier.id), edit));
	if (updated) return updated;
	const collection = await chooseCollection(context, addressBooks, context.options.addressBook);
	const existing = await alreadyThere(context, collection, outgoing);
	if (existing) return kept(existing.href);
	const card = (version: '3.0' | '4.0'): Lines => edit.stamp(edit.fill(emptyCard(key, version)));
	const [fresh, otherwise] = [card('3.0'), card('4.0')];
	return writeOnce(context, addressBooks, { ...edit, outgoing, collection, fresh, otherwise });
}

// Our own card under this key is no reason to leave it: it is the same write, sent again.
async function alreadyThere(context: Context, collection: URL, { values, key }: Outgoing): Promise<URL | undefined> {
	const [name, email] = [plainText(values.name), plainText(values.email)];
	if (context.options.existing === 'add' || email.trim() === '') return undefined;
	const found = await contactsLike(context, collection, { name, email });
	const ours = placeFor(collection, addressBooks, key).href;
	return found.some(({ href }) => href === ours) ? undefined : found[0];
}

/** Whether somebody else has made this contact, so that it would be left as it is; writes nothing. */
export async function isContactThere(context: Context, outgoing: Outgoing): Promise<boolean> {
	const collection = await chooseCollection(context, addressBooks, context.options.addressBook);
	return (await alreadyThere(context, collection, outgoing)) !== undefined;
}

const nameless = (): ConnectorError =>
	new ConnectorError('refused', {
		say: 'This entry has no name: a contact needs one. Fill it in and send it again, or choose another field for the name.'
	});
