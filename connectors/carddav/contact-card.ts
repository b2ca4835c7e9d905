import type { Values } from '../contract.ts';
import { withValue, type Lines, type Place } from '../dav/component.ts';
import { plainText } from '../dav/plain-text.ts';
import { partAt, textAt, withPart, withText, type PartPlace } from '../dav/text-property.ts';
import { utcStamp } from '../dav/utc-stamp.ts';
import { FAMILY_NAME, FULL_NAME, GIVEN_NAME, PLACES } from './contact-places.ts';

const isPart = (place: Place | PartPlace): place is PartPlace => 'part' in place;

const set = (lines: Lines, place: Place | PartPlace, text: string): Lines =>
	isPart(place) ? withPart(lines, place, text) : withText(lines, place, text);

const get = (lines: Lines, place: Place | PartPlace): string =>
	isPart(place) ? partAt(lines, place) : textAt(lines, place);

/** A card with nothing in it yet (RFC 2426 and RFC 6350). */
export const emptyCard = (key: string, version: '3.0' | '4.0'): Lines => [
	'BEGIN:VCARD',
	`VERSION:${version}`,
	'PRODID:-//Handover//Contacts//EN',
	`UID:${key}`,
	'END:VCARD'
];

/** The card with these values in it. Everything else in it stays, and an empty value empties nothing. */
export function withContact(card: Lines, values: Values): Lines {
	const texts = Object.entries(PLACES).map(([field, place]) => ({ place, text: plainText(values[field]) }));
	const given = texts.filter(({ text }) => text !== '');
	const isNamedInParts = given.some(({ place }) => place === GIVEN_NAME || place === FAMILY_NAME);
	const name = plainText(values.name);
	const isRenamed = name !== '' && name !== get(card, FULL_NAME);
	const start = isRenamed && !isNamedInParts ? withNameInParts(card, name) : card;
	return given.reduce((lines, { place, text }) => set(lines, place, text), start);
}

// Apple's and other programs show a contact under these parts and not under the full name; together they say the same.
function withNameInParts(card: Lines, name: string): Lines {
	const words = name.trim().split(/\s+/);
	const family = words.length > 1 ? (words.pop() ?? '') : '';
	return set(set(card, FAMILY_NAME, family), GIVEN_NAME, words.join(' '));
}

export const withRevision = (card: Lines, now: number): Lines =>
	withValue(card, { component: 'VCARD', name: 'REV' }, utcStamp(now), '');

/** The values in a card, by the names of the contact's fields; '' for what it does not say. */
export const contactIn = (card: Lines): Values =>
	Object.fromEntries(Object.entries(PLACES).map(([field, place]) => [field, get(card, place)]));
