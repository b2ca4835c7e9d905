import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { listOf, partOf, textOf } from '../rest/read.ts';
import { isReference } from './reference.ts';

export const PARTY_FIELDS = [
	...['name', 'code', 'active', 'create_date', 'write_date', 'customer_payment_term'],
	...['addresses.street', 'addresses.postal_code', 'addresses.city', 'addresses.country.code'],
	...['contact_mechanisms.type', 'contact_mechanisms.value', 'identifiers.type', 'identifiers.code'],
	...['addresses', 'contact_mechanisms', 'identifiers'].flatMap((part) => [`${part}.create_date`, `${part}.write_date`])
];

export const addressesOf = (party: Values): Values[] => listOf(party['addresses.']);

/** The first way of one of these kinds to reach a party. */
export const mechanismOf = (party: Values, ...kinds: readonly string[]): Values | undefined =>
	listOf(party['contact_mechanisms.']).find(({ type }) => kinds.includes(String(type)));

/** The first number of a party that is not our own key. */
export const identifierOf = (party: Values): Values | undefined =>
	listOf(party['identifiers.']).find(({ code }) => !isReference(code));

export const isMadeAs = (party: Values, reference: string): boolean =>
	listOf(party['identifiers.']).some(({ code }) => code === reference);

/** What we send of a party, by our names. */
export function sentParty(party: Values): Values {
	const [address = {}] = addressesOf(party);
	return {
		name: textOf(party.name),
		email: textOf(mechanismOf(party, 'email')?.value),
		phone: textOf(mechanismOf(party, 'phone', 'mobile')?.value),
		street: textOf(address.street),
		postcode: textOf(address.postal_code),
		city: textOf(address.city),
		country: textOf(partOf(address, 'country.').code),
		number: textOf(identifierOf(party)?.code)
	};
}

/** A party of Tryton by our names. */
export const fromParty = (party: Values): Values => ({
	customerNumber: textOf(party.code),
	...sentParty(party),
	mobile: textOf(mechanismOf(party, 'mobile')?.value)
});

const momentsOf = ({ create_date: made, write_date: changed }: Values): Value[] => [made ?? null, changed ?? null];

/**
 * When a record or one of its parts was changed last, to the microsecond. Tryton has no moment of change before the first
 * one, and a party's does not move when its address does.
 */
export const changedAt = (record: Values, parts: readonly string[] = []): string | null =>
	[record, ...parts.flatMap((part) => listOf(record[`${part}.`]))]
		.flatMap(momentsOf)
		.map(textOf)
		.reduce((latest, moment) => (moment !== null && (latest === null || moment > latest) ? moment : latest), null);
