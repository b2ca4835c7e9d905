import type { RecordField } from '../contract.ts';

/** Who paid and where they are. */
export const whoFields = [
	{ name: 'name', label: 'Name', kind: 'text' },
	{ name: 'email', label: 'E-mail', kind: 'email' },
	{ name: 'phone', label: 'Phone', kind: 'phone' },
	{ name: 'street', label: 'Street', kind: 'text' },
	{ name: 'street2', label: 'Street, second line', kind: 'text' },
	{ name: 'postcode', label: 'Postcode', kind: 'text' },
	{ name: 'city', label: 'Town', kind: 'text' },
	{ name: 'state', label: 'State or county', kind: 'text' },
	{ name: 'country', label: 'Country', kind: 'text', help: 'Its two letters, such as NO.' }
] as const satisfies readonly RecordField[];
