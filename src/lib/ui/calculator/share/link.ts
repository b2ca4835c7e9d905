import type { Draft } from '#lib/domain/estimate/draft.ts';
import { draftFrom, draftText } from '#lib/domain/estimate/draft-text.ts';
import type { DraftFound } from '#lib/domain/estimate/draft-text.ts';
import { pack, unpack } from './pack.ts';

/** Beyond that, mail programs and chats begin to cut links. Characters. */
export const LONGEST_LINK = 8000;

/** What stands in front of the packed calculation: `#c`, the version of the packing, `=`. */
const MARK = /^#c(\d{1,3})=(.*)$/s;

/** A calculation as the fragment of an address, which browsers keep to themselves and never send to a server. */
export const fragmentOf = (draft: Draft): string => `#c1=${pack(draftText(draft))}`;

/** The calculation in a fragment; null where it is an ordinary one. */
export async function draftIn(fragment: string): Promise<DraftFound | null> {
	const [, version, letters] = MARK.exec(fragment) ?? [];
	if (version === undefined || letters === undefined) return null;
	if (Number(version) > 1) return { refused: 'newer' };
	try {
		return draftFrom(JSON.parse(await unpack(letters)));
	} catch {
		return { refused: 'broken' };
	}
}
