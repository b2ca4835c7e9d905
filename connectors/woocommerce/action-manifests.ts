import { customerFields } from '../accounting/fields.ts';
import type { ActionManifest } from '../contract.ts';

const { email, phone, street, postcode, city, country } = customerFields;

export const customerAction = {
	label: 'Create or update a customer',
	record: { one: 'customer', many: 'customers' },
	fields: [
		{ ...email, required: true, help: 'The shop itself sends a new customer its usual welcome mail.' },
		{
			name: 'firstName',
			label: 'First name',
			kind: 'text',
			alsoCalled: ['given name', 'firstname', 'fornavn', 'förnamn', 'vorname']
		},
		{
			name: 'lastName',
			label: 'Last name',
			kind: 'text',
			alsoCalled: ['family name', 'surname', 'lastname', 'etternavn', 'efternamn', 'efternavn', 'nachname']
		},
		{
			name: 'company',
			label: 'Company',
			kind: 'text',
			alsoCalled: ['company name', 'organisation', 'firma', 'bedrift', 'företag', 'virksomhed', 'unternehmen']
		},
		phone,
		street,
		{ name: 'street2', label: 'Street, second line', kind: 'text', alsoCalled: ['address 2', 'address line 2'] },
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
			name: 'sku',
			label: 'SKU',
			kind: 'text',
			help: 'The number that the product or its variation has in the shop. Either this or the product id is needed.',
			alsoCalled: [
				...[
					'article number',
					'item number',
					'product code',
					'stock keeping unit',
					'artikkelnummer',
					'varenummer',
					'varenr'
				],
				...['artikelnummer', 'artikelnr', 'produktnummer', 'produktkode', 'article', 'item']
			]
		},
		{
			name: 'productId',
			label: 'Product id',
			kind: 'text',
			help: 'WooCommerce’s own id, used where the SKU is empty.',
			alsoCalled: ['woocommerce id', 'produkt-id', 'produktid']
		},
		{
			name: 'quantity',
			label: 'How many are in stock',
			kind: 'number',
			required: true,
			alsoCalled: [
				...['stock', 'in stock', 'on hand', 'qty', 'stock quantity', 'available', 'antall', 'beholdning', 'lager'],
				...['lagerbeholdning', 'på lager', 'antal', 'lagersaldo', 'lagerantal', 'bestand', 'lagerbestand', 'menge']
			]
		}
	],
	options: [],
	once: 'key',
	readsBack: true
} as const satisfies ActionManifest;
