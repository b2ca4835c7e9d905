import type { RecordField } from '../contract.ts';

/** What shops keep of a customer beside what everybody keeps, see `accounting/fields.ts`. */
export const shopCustomerFields = {
	firstName: {
		name: 'firstName',
		label: 'First name',
		kind: 'text',
		alsoCalled: ['given name', 'firstname', 'fornavn', 'förnamn', 'vorname']
	},
	lastName: {
		name: 'lastName',
		label: 'Last name',
		kind: 'text',
		alsoCalled: ['family name', 'surname', 'lastname', 'etternavn', 'efternamn', 'efternavn', 'nachname']
	},
	company: {
		name: 'company',
		label: 'Company',
		kind: 'text',
		alsoCalled: ['company name', 'organisation', 'firma', 'bedrift', 'företag', 'virksomhed', 'unternehmen']
	},
	street2: {
		name: 'street2',
		label: 'Street, second line',
		kind: 'text',
		alsoCalled: ['address 2', 'address line 2']
	}
} as const satisfies Record<string, RecordField>;

/** How many of what are there. */
export const stockFields = {
	sku: {
		name: 'sku',
		label: 'SKU',
		kind: 'text',
		alsoCalled: [
			...['article number', 'item number', 'product code', 'stock keeping unit', 'artikkelnummer', 'varenummer'],
			...['varenr', 'artikelnummer', 'artikelnr', 'produktnummer', 'produktkode', 'article', 'item']
		]
	},
	quantity: {
		name: 'quantity',
		label: 'How many are in stock',
		kind: 'number',
		required: true,
		alsoCalled: [
			...['stock', 'in stock', 'on hand', 'qty', 'stock quantity', 'available', 'antall', 'beholdning', 'lager'],
			...['lagerbeholdning', 'på lager', 'antal', 'lagersaldo', 'lagerantal', 'bestand', 'lagerbestand', 'menge']
		]
	}
} as const satisfies Record<string, RecordField>;
