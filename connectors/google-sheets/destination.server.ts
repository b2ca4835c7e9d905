import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { row } from './row.ts';

export default defineDestination(manifest, { check, actions: { row } });
