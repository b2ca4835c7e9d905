import type { FieldKind } from '../mapping/field.ts';
import { readName } from '../mapping/suggest/reading.ts';
import type { Idea } from '../mapping/suggest/words.ts';

/**
 * What is done with a value of a test record.
 * `kept`: it names nobody, and systems know only some values of it: a country, a status, a date.
 * `least`, `nothing`: an amount, and what is added to it. `empty`: a number that systems check, so none is made up.
 */
export type Form =
	| 'name'
	| 'given'
	| 'family'
	| 'words'
	| 'reference'
	| 'email'
	| 'phone'
	| 'url'
	| 'birthday'
	| 'least'
	| 'nothing'
	| 'one'
	| 'empty'
	| 'kept';

const forms = (form: Form, ideas: readonly Idea[]): [Idea, Form][] => ideas.map((idea) => [idea, form]);

const BY_IDEA: ReadonlyMap<Idea, Form> = new Map([
	...forms('given', ['given']),
	...forms('family', ['family']),
	...forms('words', ['message', 'note', 'description']),
	...forms('reference', ['id', 'orderNumber', 'invoiceNumber', 'customerNumber', 'reference', 'username']),
	...forms('email', ['email', 'recipient', 'otherMail']),
	...forms('phone', ['phone', 'mobile', 'fax']),
	...forms('url', ['website', 'pageUrl', 'file']),
	...forms('birthday', ['birthday']),
	...forms('least', ['amount', 'price', 'net']),
	...forms('nothing', ['tax', 'discount', 'shippingCost', 'fee']),
	...forms('one', ['quantity', 'guests']),
	...forms('empty', ['middle', 'orgNumber', 'vatNumber', 'bankAccount', 'password']),
	...forms('kept', ['postcode', 'region', 'country', 'countryCode', 'currency', 'taxRate', 'language', 'gender']),
	...forms('kept', ['status', 'paymentMethod', 'shippingMethod', 'consent', 'tags', 'source', 'priority', 'assignee']),
	...forms('kept', ['product', 'service', 'sku', 'event', 'location', 'duration', 'honorific', 'time']),
	...forms('kept', ['date', 'dueDate', 'startDate', 'endDate', 'createdAt', 'orderDate', 'invoiceDate', 'paidAt']),
	...forms('kept', ['updatedAt'])
]);

const BY_KIND: Readonly<Partial<Record<FieldKind, Form>>> = {
	email: 'email',
	phone: 'phone',
	url: 'url',
	money: 'least',
	'long-text': 'words',
	'yes-no': 'kept',
	'date-time': 'kept'
};

/** By what the connector says of the field, else by what it is called; null where neither says anything. */
export function formOf(path: string, kind?: FieldKind): Form | null {
	const { idea } = readName(path);
	const byIdea = (idea && BY_IDEA.get(idea)) ?? null;
	const byKind = (kind && BY_KIND[kind]) ?? null;
	// A tax is money too, and a birthday a date: the name says more than the kind.
	return byKind === 'least' && byIdea === 'nothing' ? byIdea : (byKind ?? byIdea ?? (idea === null ? null : 'name'));
}
