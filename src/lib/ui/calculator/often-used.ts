import type { Chosen } from '#connectors/catalogue/kinds-of.ts';

const one = (id: string, name: string, category: string): Chosen => ({ id, name, category });

const EVERYWHERE = [
	one('~forms', 'Our contact form', 'forms'),
	one('gmail', 'Gmail', 'chat'),
	one('shopify', 'Shopify', 'ecommerce'),
	one('woocommerce', 'WooCommerce', 'ecommerce'),
	one('mailchimp', 'Mailchimp', 'email-marketing'),
	one('~crm', 'Our address book', 'crm'),
	one('google-sheets', 'Google Sheets', 'spreadsheets'),
	one('calendly', 'Calendly', 'calendar-booking'),
	one('stripe', 'Stripe', 'payments')
] as const;

const XERO = one('xero', 'Xero', 'accounting');
const QUICKBOOKS = one('quickbooks', 'QuickBooks Online', 'accounting');

const BY_COUNTRY: Readonly<Record<string, readonly Chosen[]>> = {
	NO: [
		one('tripletex', 'Tripletex', 'accounting'),
		one('fiken', 'Fiken', 'accounting'),
		one('vipps', 'Vipps MobilePay', 'payments')
	],
	SE: [one('fortnox', 'Fortnox', 'accounting'), one('bokio', 'Bokio', 'accounting'), one('swish', 'Swish', 'payments')],
	DK: [
		one('e-conomic', 'Visma e-conomic', 'accounting'),
		one('dinero', 'Dinero', 'accounting'),
		one('billy', 'Billy', 'accounting')
	],
	DE: [
		one('lexware-office', 'Lexware Office', 'accounting'),
		one('sevdesk', 'sevDesk', 'accounting'),
		one('datev', 'DATEV', 'accounting')
	],
	NL: [
		one('moneybird', 'Moneybird', 'accounting'),
		one('exact-online', 'Exact Online', 'accounting'),
		one('mollie', 'Mollie', 'payments')
	],
	GB: [XERO, QUICKBOOKS, one('sage', 'Sage Accounting', 'accounting')],
	US: [QUICKBOOKS, one('square', 'Square', 'pos'), one('hubspot', 'HubSpot', 'crm')]
};

/** What many in this country use, to tap without typing. */
export const oftenUsed = (country: string): readonly Chosen[] => [
	...(BY_COUNTRY[country] ?? [XERO, QUICKBOOKS]),
	...EVERYWHERE
];

/** Countries with a list of their own. */
export const LISTED_COUNTRIES = Object.keys(BY_COUNTRY);
