import { listed } from '../../runs/listed.ts';
import type { Source } from './sources.ts';
import type { Suggestion } from './suggestion.ts';
import type { Target } from './target.ts';
import type { Idea } from './words.ts';

const PARTS: readonly Idea[] = ['street', 'street2', 'postcode', 'city', 'country'];

/** A whole address out of its parts, where the source keeps them apart. */
export function joinedAddress(target: Target, sources: readonly Source[]): Suggestion | null {
	if (target.idea !== 'address') return null;
	const shipping = target.readings[0]?.qualifiers.has('shipping') ?? false;
	const parts = PARTS.flatMap((idea) => {
		const known = sources.filter(({ reading }) => reading.idea === idea);
		return (
			known.find(({ reading }) => reading.qualifiers.has('shipping') === shipping) ??
			(shipping ? [] : known.slice(0, 1))
		);
	});
	const has = (idea: Idea): boolean => parts.some(({ reading }) => reading.idea === idea);
	if (!has('street') || !has('city')) return null;
	return {
		rule: { join: parts.map(({ path }) => path), with: ', ' },
		confidence: 0.8,
		because: `${listed(parts.map(({ called }) => called))} together are the whole address.`
	};
}
