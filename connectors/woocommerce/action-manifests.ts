import { customerFields } from '../accounting/fields.ts';
import type { ActionManifest } from '../contract.ts';
import { shopCustomerFields, stockFields } from '../web-shop/fields.ts';

const { email, phone, street, postcode, city, country } = customerFields;
const { firstName, lastName, company, street2 } = shopCustomerFields;

export const customerAction = {
	label: 'Create or update a customer',
	record: { one: 'customer', many: 'customers' },
	fields: [
		{ ...email, required: true, help: 'The shop itself sends a new customer its usual welcome mail.' },
		firstName,
		lastName,
		company,
		phone,
		street,
		street2,
		postcode,
		city,
		{
			name: 'state',
			label: 'State or county',
			kind: 'text',
			alsoCalled: ['county', 'region', 'fylke', 'län', 'bundesland']
		},
		{ ...country, help: 'Its two letters, such as NO.' }
	],
	options: [
		{
			name: 'existing',
			label: 'If the customer is there already',
			help: 'A customer counts as there already when somebody with the same e-mail address has an account in the shop.',
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
			help: 'The number that the product or its variation has in the shop. Either this or the product id is needed.'
		},
		{
			name: 'productId',
			label: 'Product id',
			kind: 'text',
			help: 'WooCommerce’s own id, used where the SKU is empty.',
			alsoCalled: ['woocommerce id', 'produkt-id', 'produktid']
		},
		stockFields.quantity
	],
	options: [],
	once: 'key',
	readsBack: true
} as const satisfies ActionManifest;
