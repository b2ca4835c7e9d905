import type { Values } from '#lib/domain/mapping/values.ts';

/** What a field of a source is about, whatever it is called there. */
export type Idea =
	| 'name'
	| 'given'
	| 'family'
	| 'email'
	| 'phone'
	| 'company'
	| 'orgNumber'
	| 'street'
	| 'postcode'
	| 'city'
	| 'country'
	| 'message'
	| 'number'
	| 'total'
	| 'vat'
	| 'currency'
	| 'date'
	| 'due'
	| 'start'
	| 'end'
	| 'address'
	| 'place'
	| 'service'
	| 'language'
	| 'consent'
	| 'lines'
	| 'paid'
	| 'paidOn'
	| 'street2'
	| 'state'
	| 'customerNumber'
	| 'deal'
	| 'stage'
	| 'closes'
	| 'jobTitle'
	| 'website'
	| 'subject'
	| 'tags'
	| 'sku'
	| 'stock'
	| 'invoice'
	| 'reference'
	| 'link'
	| 'id';

/** One kind of record as a real system lists it: its own field names, one made-up record, and by hand what is what. */
export interface Source {
	readonly called: string;
	/** The connector and the stream that give it, where they are ours. */
	readonly connector?: string;
	readonly stream?: string;
	readonly sample: Values;
	readonly is: Partial<Readonly<Record<Idea, string>>>;
}
