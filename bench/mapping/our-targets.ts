import { manifests } from '#connectors/registry.ts';
import type { Idea, Source } from './source.ts';
import type { About, Target } from './targets.ts';

const PLACE: About = { street: 'street', postcode: 'postcode', city: 'city', country: 'country' };
const CUSTOMER: About = { name: 'name', email: 'email', phone: 'phone', ...PLACE, number: 'orgNumber' };
const INVOICE: About = {
	...{
		customer: 'name',
		email: 'email',
		reference: ['reference', 'number', 'id'],
		date: 'date',
		dueDate: 'due',
		currency: 'currency'
	},
	...{ number: 'invoice', lines: 'lines', customerNumber: 'customerNumber' }
};
const PAYMENT: About = { invoice: 'invoice', amount: 'paid', date: 'paidOn', reference: ['reference', 'id'] };
const SHOP_CUSTOMER: About = {
	...{ email: 'email', firstName: 'given', lastName: 'family', company: 'company', phone: 'phone', ...PLACE },
	...{ street2: 'street2', state: 'state', note: 'message' }
};
const STOCK: About = { sku: 'sku', quantity: 'stock' };
const CONTACT: About = {
	...{ name: 'name', firstName: 'given', lastName: 'family', email: 'email', phone: 'phone', company: 'company' },
	...{ jobTitle: 'jobTitle', ...PLACE }
};
const LINKS: About = { contactEmail: 'email', company: 'company' };
const DEAL: About = {
	...{ name: 'deal', amount: 'total', currency: 'currency', stage: 'stage', closes: 'closes', description: 'message' },
	...LINKS
};
const TASK: About = { subject: 'name', text: 'message', due: 'due', ...LINKS };
const NOTE: About = { text: 'message', ...LINKS };
const READER: About = { email: 'email', firstName: 'given', lastName: 'family', phone: 'phone', tags: 'tags' };
const ROW: About = {
	...{ name: 'name', email: 'email', phone: 'phone', company: 'company', address: 'street', postcode: 'postcode' },
	...{
		city: 'city',
		country: 'country',
		date: ['date', 'start'],
		amount: 'total',
		reference: ['reference', 'number', 'id'],
		message: 'message'
	}
};

const has =
	(...ideas: readonly Idea[]) =>
	({ is }: Source): boolean =>
		ideas.every((idea) => is[idea] !== undefined);
const isOrder = (source: Source): boolean => has('total', 'number', 'name')(source) && !has('deal')(source);
const isPaid = has('paid', 'paidOn', 'invoice');
const isReader = (source: Source): boolean => has('email')(source) && !has('total')(source) && !has('due')(source);

type Row = readonly [connector: string, action: string, about: About, takes: Target['takes']];
const ROWS: readonly Row[] = [
	...['tripletex', 'fiken', 'fortnox', 'tryton'].map((id): Row => [
		id,
		'customer',
		{ ...CUSTOMER, customerNumber: 'customerNumber' },
		has('street', 'name')
	]),
	...['xero', 'tripletex', 'fiken', 'fortnox', 'tryton'].flatMap((id): Row[] => [
		[id, 'invoice', INVOICE, (source) => isOrder(source) && has('lines')(source)],
		// Without lines there is one, and its price is the whole.
		[
			id,
			'invoice',
			{ ...INVOICE, price: 'total', description: 'message' },
			(source) => isOrder(source) && !has('lines')(source)
		],
		[id, 'payment', PAYMENT, isPaid]
	]),
	['practice', 'invoice', { ...INVOICE, total: 'total' }, isOrder],
	['woocommerce', 'customer', SHOP_CUSTOMER, has('street', 'email')],
	['shopify', 'customer', SHOP_CUSTOMER, has('street', 'email')],
	['woocommerce', 'stock', STOCK, has('stock')],
	['shopify', 'stock', STOCK, has('stock')],
	['hubspot', 'contact', CONTACT, has('email')],
	['pipedrive', 'contact', CONTACT, has('email')],
	['hubspot', 'company', { name: 'company', website: 'website', phone: 'phone', ...PLACE }, has('company', 'street')],
	['pipedrive', 'organisation', { name: 'company', website: 'website', address: 'address' }, has('company', 'street')],
	['hubspot', 'deal', DEAL, has('deal')],
	['pipedrive', 'deal', DEAL, has('deal')],
	['hubspot', 'task', TASK, (source) => has('message', 'name')(source) && !has('total')(source)],
	['pipedrive', 'activity', TASK, (source) => has('message', 'name')(source) && !has('total')(source)],
	['hubspot', 'note', NOTE, (source) => has('message', 'email')(source) && !has('total')(source)],
	['pipedrive', 'note', NOTE, (source) => has('message', 'email')(source) && !has('total')(source)],
	['mailchimp', 'subscriber', READER, isReader],
	['ghost', 'subscriber', { email: 'email', name: 'name', labels: 'tags', note: 'message' }, isReader],
	[
		'google-calendar',
		'event',
		{ title: 'name', starts: 'start', ends: 'end', location: 'place', description: 'message' },
		has('start')
	],
	['google-sheets', 'row', ROW, has('email')],
	['slack', 'message', { text: 'message' }, (source) => has('message', 'email')(source) && !has('total')(source)],
	['request-tracker', 'ticket', { subject: 'subject', text: 'message', email: 'email' }, has('message', 'subject')]
];

/** The destinations of our connectors, by their own manifests. */
export const OUR_TARGETS: readonly Target[] = ROWS.map(([connector, action, about, takes]) => {
	const { name, actions } = manifests[connector] ?? {};
	const { label = action, fields = [] } = actions?.[action] ?? {};
	return {
		called: `${name}, ${label}`,
		fields,
		about,
		takes: (source) => source.connector !== connector && takes(source)
	};
});
