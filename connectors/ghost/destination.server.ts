import { defineDestination } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { subscriber } from './subscriber.ts';

export default defineDestination(manifest, { check, actions: { subscriber } });
