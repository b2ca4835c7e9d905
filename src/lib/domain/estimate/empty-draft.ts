import { countryOf } from './countries.ts';
import type { Draft } from './draft.ts';

/** Before anything is answered. */
export const emptyDraft = (country: string): Draft => ({
	version: 1,
	country,
	currency: countryOf(country).currency,
	systems: [],
	roles: [{ id: 'role-1', name: 'Office', wage: '', full: false }],
	events: [],
	handovers: [],
	own: {}
});
