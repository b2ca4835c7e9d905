import { asText } from '#lib/domain/mapping/text.ts';
import type { Values } from '../contract.ts';
import type { Action } from './action-settings.ts';

/** Our reference for a record: what the mapping itself puts into its field, else our key. */
export function referenceOf({ reference }: Action, key: string, values: Values | undefined): string {
	const mapped = reference === undefined ? '' : (asText(values?.[reference]) ?? '');
	return mapped.trim() === '' ? key : mapped;
}

/** What is sent, our reference in its field. */
export const withReference = ({ reference }: Action, values: Values, ours: string): Values => {
	if (reference === undefined) return values;
	const mapped = asText(values[reference]) ?? '';
	return mapped.trim() === '' ? { ...values, [reference]: ours } : values;
};
