import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { dealsStream } from './deals-stream.ts';
import manifest from './manifest.ts';
import { personsStream } from './persons-stream.ts';

export default defineSource(manifest, { check, streams: { persons: personsStream, deals: dealsStream } });
