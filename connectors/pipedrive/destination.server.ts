import { defineDestination } from '../contract.ts';
import { activity } from './activity.ts';
import { check } from './check.ts';
import { deal } from './deal.ts';
import manifest from './manifest.ts';
import { note } from './note.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';

export default defineDestination(manifest, {
	check,
	actions: { contact: person, organisation, deal, activity, note }
});
