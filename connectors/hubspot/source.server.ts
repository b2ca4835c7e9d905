import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { contactsStream } from './contacts-stream.ts';
import { dealsStream } from './deals-stream.ts';
import manifest from './manifest.ts';

export default defineSource(manifest, { check, streams: { contacts: contactsStream, deals: dealsStream } });
