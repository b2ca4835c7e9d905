import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { companyAction, contactAction, dealAction, noteAction, taskAction } from './action-manifests.ts';
import { contactStream, dealStream } from './stream-manifests.ts';

const manifest = {
	id: 'hubspot',
	name: 'HubSpot',
	summary: 'Customers and sales: contacts, companies, deals, tasks and notes, read and written.',
	categories: ['crm'],
	settings: [
		{
			name: 'token',
			label: 'Access token',
			help: 'In HubSpot open Settings, Integrations, Private Apps (in newer accounts Development, Legacy apps) and make a private app; only a super admin can. Under “Scopes” add crm.objects.contacts, crm.objects.companies and crm.objects.deals, each with read, and with write where something is to be made. With crm.schemas.companies.write and crm.schemas.deals.write we can mark what we have made. The token is shown under “Auth” and begins with pat-.',
			kind: 'password',
			secret: true,
			required: true,
			placeholder: 'pat-…'
		},
		addressSetting('HubSpot', 'https://api.hubapi.com')
	],
	streams: { contacts: contactStream, deals: dealStream },
	actions: { contact: contactAction, company: companyAction, deal: dealAction, task: taskAction, note: noteAction }
} as const satisfies Manifest;

export default manifest;
