import type { SettingField } from '../contract.ts';

/** Where a vendor's API is: the same for everybody but those with a test account. */
export const addressSetting = (vendor: string, address: string): SettingField => ({
	name: 'baseUrl',
	label: 'Address of the API',
	help: `The same for everybody at ${vendor}. Change it only for a test account that has an address of its own.`,
	kind: 'url',
	default: address,
	advanced: true
});
