import { shortHash } from '#connectors/values-hash.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';

/**
 * Idempotency key and external reference of one record's way through one action: 32 characters of a-z and 0-9, the
 * same at every attempt.
 */
export const deliveryKey = (connectionId: string, actionId: string, recordKey: string): string =>
	shortHash(canonicalJson([connectionId, actionId, recordKey]));
