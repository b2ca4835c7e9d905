import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import { company } from './company.ts';
import { contact } from './contact.ts';
import { deal } from './deal.ts';
import manifest from './manifest.ts';
import { note } from './note.ts';
import { task } from './task.ts';

export default defineDestination(manifest, { check, actions: { contact, company, deal, task, note } });
