import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { activityAction, contactAction, dealAction, noteAction, organisationAction } from './action-manifests.ts';
import { dealStream, personStream } from './stream-manifests.ts';

const manifest = {
	id: 'pipedrive',
	name: 'Pipedrive',
	summary: 'Sales: people, organisations, deals, activities and notes, read and written.',
	categories: ['crm'],
	settings: [
		{
			name: 'token',
			label: 'API token',
			help: 'In Pipedrive open your picture at the top right, Personal preferences, API, and copy the personal token. It may do all that you may, and what is made by it is yours: take it from the account of somebody who sees what is to be carried, rather than from an administrator. Where there is no “API”, an administrator has to allow it for you first.',
			kind: 'password',
			secret: true,
			required: true
		},
		addressSetting('Pipedrive', 'https://api.pipedrive.com/api/v2')
	],
	streams: { persons: personStream, deals: dealStream },
	actions: {
		contact: contactAction,
		organisation: organisationAction,
		deal: dealAction,
		activity: activityAction,
		note: noteAction
	}
} as const satisfies Manifest;

export default manifest;
