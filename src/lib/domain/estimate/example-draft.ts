import type { Draft, DraftHandover } from './draft.ts';

const handover = (
	one: Pick<DraftHandover, 'id' | 'event' | 'label' | 'source' | 'target' | 'type' | 'typical' | 'usualFields'> &
		Partial<DraftHandover>
): DraftHandover => ({
	role: 'role-1',
	places: [],
	usualMinutes: null,
	minutes: '',
	own: {},
	...one
});

/** A bakery with a web shop, as a first-time visitor sees it: made up, and marked as an example wherever it stands. */
export const EXAMPLE: Draft = {
	version: 1,
	country: 'EU',
	currency: 'EUR',
	systems: [
		{ id: 'woocommerce', name: 'WooCommerce', category: 'ecommerce' },
		{ id: 'xero', name: 'Xero', category: 'accounting' },
		{ id: '~forms', name: 'Our contact form', category: 'forms' },
		{ id: '~crm', name: 'Our address book', category: 'crm' },
		{ id: 'mailchimp', name: 'Mailchimp', category: 'email-marketing' }
	],
	roles: [{ id: 'role-1', name: 'Office', wage: '22', full: false }],
	events: [
		{
			id: 'order.woocommerce',
			says: 'A new order comes in from the web shop',
			source: 'woocommerce',
			volume: '35',
			period: 'week'
		},
		{
			id: 'form-entry.~forms',
			says: 'Someone fills in the contact form',
			source: '~forms',
			volume: '12',
			period: 'week'
		},
		{
			id: 'shop-subscriber.woocommerce',
			says: 'A buyer says yes to the newsletter',
			source: 'woocommerce',
			volume: '5',
			period: 'week'
		}
	],
	handovers: [
		handover({
			id: 'order-to-invoice.woocommerce.xero',
			event: 'order.woocommerce',
			label: 'Orders from WooCommerce typed into Xero',
			source: 'woocommerce',
			target: 'xero',
			type: 'order-to-accounting',
			typical: 'order-to-invoice',
			places: ['invoice or sales voucher', 'customer card'],
			usualMinutes: [2, 4.1, 8],
			usualFields: 9,
			minutes: '4'
		}),
		handover({
			id: 'contact-form-to-crm.~forms.~crm',
			event: 'form-entry.~forms',
			label: 'Enquiries from our contact form typed into our address book',
			source: '~forms',
			target: '~crm',
			type: 'form-to-crm',
			typical: 'contact-form-to-crm',
			places: ['customer card', 'follow-up task'],
			usualMinutes: [1.2, 2.6, 5.1],
			usualFields: 6,
			minutes: '5',
			own: { slip_loss: '40' }
		}),
		handover({
			id: 'order-to-newsletter.woocommerce.mailchimp',
			event: 'shop-subscriber.woocommerce',
			label: 'Newsletter sign-ups from WooCommerce typed into Mailchimp',
			source: 'woocommerce',
			target: 'mailchimp',
			type: 'customer-to-newsletter',
			typical: 'order-to-newsletter',
			places: ['subscriber with a tag'],
			usualMinutes: [0.8, 1.6, 3.2],
			usualFields: 5
		})
	],
	own: {}
};
