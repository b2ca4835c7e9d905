import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { message } from './message.ts';

export default defineDestination(manifest, { check, actions: { message } });
