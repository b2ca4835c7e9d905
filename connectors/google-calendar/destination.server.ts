import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import { event } from './event.ts';
import manifest from './manifest.ts';

export default defineDestination(manifest, { check, actions: { event } });
