import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { unsubscribes } from './unsubscribes.ts';

export default defineSource(manifest, { check, streams: { unsubscribes } });
