import type { Source } from './source.ts';

/** Customers, invoices and readers, as the systems that keep them export them. */
export const LISTS: readonly Source[] = [
	{
		called: 'HubSpot contact (properties)',
		sample: {
			id: '512',
			properties: {
				createdate: '2026-11-20T10:00:00Z',
				firstname: 'Kari',
				lastname: 'Nordmann',
				email: 'kari@nordbakeriet.no',
				phone: '+47 912 34 567',
				company: 'Nordbakeriet',
				address: 'Storgata 1',
				zip: '0155',
				city: 'Oslo',
				country: 'Norway',
				lifecyclestage: 'lead'
			}
		},
		is: {
			id: 'id',
			given: 'properties.firstname',
			family: 'properties.lastname',
			email: 'properties.email',
			phone: 'properties.phone',
			company: 'properties.company',
			street: 'properties.address',
			postcode: 'properties.zip',
			city: 'properties.city',
			country: 'properties.country'
		}
	},
	{
		called: 'Pipedrive people (CSV export)',
		sample: {
			'Person - Name': 'Kari Nordmann',
			'Person - Organization': 'Nordbakeriet',
			'Person - Email - Work': 'kari@nordbakeriet.no',
			'Person - Phone - Work': '912 34 567',
			'Person - Open deals': '1',
			'Person - Owner': 'Ola'
		},
		is: {
			name: 'Person - Name',
			company: 'Person - Organization',
			email: 'Person - Email - Work',
			phone: 'Person - Phone - Work'
		}
	},
	{
		called: 'Mailchimp audience (CSV export)',
		sample: {
			'Email Address': 'kari@nordbakeriet.no',
			'First Name': 'Kari',
			'Last Name': 'Nordmann',
			Address: 'Storgata 1 0155 Oslo NO',
			'Phone Number': '91234567',
			MEMBER_RATING: '3',
			OPTIN_TIME: '2026-01-02 10:00:00',
			LAST_CHANGED: '2026-11-20 10:00:00',
			LEID: '12345'
		},
		is: { given: 'First Name', family: 'Last Name', email: 'Email Address', phone: 'Phone Number' }
	},
	{
		called: 'Fortnox customers',
		sample: {
			CustomerNumber: '101',
			Name: 'Cykelhuset AB',
			Email: 'anna@cykelhuset.se',
			Phone1: '031-12 34 56',
			Address1: 'Storgatan 2',
			ZipCode: '411 01',
			City: 'Göteborg',
			CountryCode: 'SE',
			OrganisationNumber: '556123-4567',
			Currency: 'SEK'
		},
		is: {
			name: 'Name',
			email: 'Email',
			phone: 'Phone1',
			street: 'Address1',
			postcode: 'ZipCode',
			city: 'City',
			country: 'CountryCode',
			orgNumber: 'OrganisationNumber'
		}
	},
	{
		called: 'a Norwegian ledger’s customers (CSV)',
		sample: {
			Kundenr: '10021',
			Navn: 'Nordbakeriet AS',
			Organisasjonsnummer: '912345678',
			'E-post': 'post@nordbakeriet.no',
			Telefon: '22 12 34 56',
			Adresse: 'Storgata 1',
			Postnr: '0155',
			Poststed: 'OSLO',
			Landkode: 'NO'
		},
		is: {
			name: 'Navn',
			email: 'E-post',
			phone: 'Telefon',
			street: 'Adresse',
			postcode: 'Postnr',
			city: 'Poststed',
			country: 'Landkode',
			orgNumber: 'Organisasjonsnummer'
		}
	},
	{
		called: 'Xero sales invoices (CSV export)',
		sample: {
			'*ContactName': 'Nordbakeriet',
			EmailAddress: 'post@nordbakeriet.no',
			'*InvoiceNumber': 'INV-0042',
			Reference: 'Order 727',
			'*InvoiceDate': '2026-11-22',
			'*DueDate': '2026-12-06',
			Total: '735.90',
			TaxTotal: '147.18',
			Currency: 'NOK',
			Status: 'Awaiting payment'
		},
		is: {
			invoice: '*InvoiceNumber',
			reference: 'Reference',
			name: '*ContactName',
			email: 'EmailAddress',
			number: '*InvoiceNumber',
			date: '*InvoiceDate',
			due: '*DueDate',
			total: 'Total',
			vat: 'TaxTotal',
			currency: 'Currency'
		}
	},
	{
		called: 'a Swedish ledger’s invoices (CSV)',
		sample: {
			Fakturanummer: '2042',
			Fakturadatum: '2026-11-22',
			Förfallodatum: '2026-12-22',
			Kundnamn: 'Cykelhuset AB',
			'E-post': 'anna@cykelhuset.se',
			Totalt: '1 250,00',
			Moms: '250,00',
			Valuta: 'SEK'
		},
		is: {
			invoice: 'Fakturanummer',
			name: 'Kundnamn',
			email: 'E-post',
			number: 'Fakturanummer',
			date: 'Fakturadatum',
			due: 'Förfallodatum',
			total: 'Totalt',
			vat: 'Moms',
			currency: 'Valuta'
		}
	}
];
