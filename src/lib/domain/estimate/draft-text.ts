import { draftShape } from './draft.ts';
import type { Draft } from './draft.ts';

const inOrder = (_: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
		: value;

/** A draft as text, the same for the same draft in whatever order its parts were made. */
export const draftText = (draft: Draft): string => JSON.stringify(draft, inOrder);

/** `newer`: made by a later version of the calculator. `broken`: no calculation, or a spoiled one. */
export type DraftFound = { readonly draft: Draft } | { readonly refused: 'newer' | 'broken' };

const versionOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;

/** The draft in a value that came from outside. */
export function draftFrom(value: unknown): DraftFound {
	const read = draftShape.safeParse(value);
	if (read.success) return { draft: read.data };
	const version = versionOf(value);
	return { refused: typeof version === 'number' && version > 1 ? 'newer' : 'broken' };
}
