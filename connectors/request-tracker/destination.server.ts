import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { ticket } from './ticket.ts';

export default defineDestination(manifest, { check, actions: { ticket } });
