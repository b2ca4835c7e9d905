import { defineDestination } from '../contract.ts';
import { checkTopic } from './check-topic.ts';
import manifest from './manifest.ts';
import { sendMessage } from './send-message.ts';

export default defineDestination(manifest, { check: checkTopic, actions: { message: { write: sendMessage } } });
