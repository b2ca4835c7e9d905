import { hash } from 'node:crypto';
import type { SourceRecord } from '#connectors/contract.ts';

/** Changes whenever the source says something else of the record; kept when the values themselves are purged. */
export const recordHash = ({ values, problem }: Pick<SourceRecord, 'values' | 'problem'>): string =>
	hash('sha256', JSON.stringify([values, problem ?? null]), 'base64url');
