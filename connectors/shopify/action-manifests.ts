import { customerFields } from '../accounting/fields.ts';
import type { ActionManifest } from '../contract.ts';
import { shopCustomerFields, stockFields } from '../web-shop/fields.ts';

const { email, phone, street, postcode, city, country } = customerFields;
const { firstName, lastName, company, street2 } = shopCustomerFields;

export const customerAction = {
	label: 'Create or update a customer',
	record: { one: 'customer', many: 'customers' },
	fields: [
		{ ...email, required: true, help: 'A customer of the shop is found by it.' },
		firstName,
		lastName,
		company,
		phone,
		street,
		street2,
		postcode,
		city,
		{ ...country, help: 'Its two letters, such as NO, or its name in English.' },
		{
			name: 'note',
			label: 'Note',
			kind: 'long-text',
			alsoCalled: ['notes', 'comment', 'message', 'notat', 'merknad', 'kommentar', 'anteckning', 'bemærkning', 'notiz']
		}
	],
	options: [
		{
			name: 'existing',
			label: 'If the customer is there already',
			help: 'A customer counts as there already when the shop has one with the same e-mail address.',
			kind: 'choice',
			choices: [
				{ value: 'update', label: 'Bring it up to date' },
				{ value: 'keep', label: 'Leave it as it is' }
			],
			default: 'update'
		}
	],
	once: 'key',
	readsBack: true
} as const satisfies ActionManifest;

export const stockAction = {
	label: 'Set how many are in stock',
	record: { one: 'stock level', many: 'stock levels' },
	fields: [
		{
			...stockFields.sku,
			help: 'The number that the product or its variation has in the shop. Either this or the variation id is needed.'
		},
		{
			name: 'variantId',
			label: 'Variation id',
			kind: 'text',
			help: 'Shopify’s own number of the variation, used where the SKU is empty.',
			alsoCalled: ['variant id', 'shopify id', 'variant']
		},
		{ ...stockFields.quantity, help: 'How many can be sold. Shopify calls it “Available”.' }
	],
	options: [
		{
			name: 'location',
			label: 'Location',
			help: 'Where the goods are kept. Left empty, the first of your locations.',
			kind: 'choice',
			live: true
		}
	],
	once: 'key',
	readsBack: true
} as const satisfies ActionManifest;
