import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { propertiesOf, type Lines } from '../dav/component.ts';
import { davCall } from '../dav/dav-call.ts';
import { unescapeText } from '../dav/escaping.ts';
import { unfold } from '../dav/folding.ts';
import { multistatus } from '../dav/multistatus.ts';
import { NAMESPACES } from '../dav/propfind.ts';
import { escapeXml } from '../dav/xml.ts';

export interface Person {
	readonly name: string;
	readonly email: string;
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const says = (card: Lines, property: string, text: string): boolean =>
	propertiesOf(card, property).some(({ value }) => folded(unescapeText(value)) === folded(text));

// RFC 6352, 10.5: the server compares without regard to case.
const query = (email: string): string =>
	`<?xml version="1.0" encoding="utf-8"?><card:addressbook-query ${NAMESPACES}>` +
	'<d:prop><d:getetag/><card:address-data/></d:prop><card:filter><card:prop-filter name="EMAIL">' +
	`<card:text-match collation="i;unicode-casemap" match-type="equals">${escapeXml(email)}</card:text-match>` +
	'</card:prop-filter></card:filter></card:addressbook-query>';

/**
 * The contacts of an address book with both this name and this e-mail address, whatever their case.
 * Throws `misconfigured` where the address book cannot be searched.
 */
export async function contactsLike(context: Context, book: URL, { name, email }: Person): Promise<URL[]> {
	const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
	const answer = await davCall(context, { method: 'REPORT', url: book, headers, body: query(email.trim()) });
	if (answer.status !== 207) throw cannotSearch(book, answer.status);
	return multistatus(answer)
		.filter(({ properties }) => {
			const card = unfold(properties.get('address-data')?.text ?? '');
			return says(card, 'EMAIL', email) && says(card, 'FN', name);
		})
		.map(({ url }) => url);
}

const cannotSearch = (book: URL, status: number): ConnectorError =>
	new ConnectorError('misconfigured', {
		say:
			status === 404
				? 'The address book is no longer there. Choose another one in the settings of this step; what is waiting follows by itself.'
				: 'This address book cannot be searched, so nobody can tell whether a contact is there already. Choose “Add it all the same” in the settings of this step.',
		technical: `REPORT ${book.href} -> ${status}`
	});
