import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { members, unsubscribes } from './streams.ts';

export default defineSource(manifest, { check, streams: { members, unsubscribes } });
