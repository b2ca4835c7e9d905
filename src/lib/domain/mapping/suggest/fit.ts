import type { FieldKind } from '../field.ts';
import type { Looks } from './looks.ts';
import type { Idea } from './words.ts';

export type Fit = 'fits' | 'clashes' | 'doubtful' | 'unknown';

const MOST = 0.8;
const FEW = 0.3;

const between = (share: number): Fit => (share >= MOST ? 'fits' : share < FEW ? 'clashes' : 'unknown');

/** Words about a person or a firm: an address, a day or a sum in such a field is another field. */
const WORDS_ONLY: ReadonlySet<Idea> = new Set<Idea>([
	'name',
	'given',
	'family',
	'company',
	'city',
	'country',
	'jobTitle',
	'subject',
	'title'
]);

function fitOfText(idea: Idea | null, { share }: Looks): Fit {
	if (idea === 'email' || idea === 'recipient') return between(share.email);
	if (idea === 'phone' || idea === 'mobile') return share.phone < FEW ? 'clashes' : 'unknown';
	if (idea === 'website') return between(share.url);
	if (idea === 'street' && share.postal >= MOST) return 'clashes';
	if (idea === null || !WORDS_ONLY.has(idea)) return share.email >= MOST ? 'clashes' : 'unknown';
	if (Math.max(share.email, share.url, share.date, share.wordless) >= MOST) return 'clashes';
	if (idea === 'name')
		return share.sentence >= MOST && share.person < FEW ? 'clashes' : share.person < FEW ? 'doubtful' : 'fits';
	return 'unknown';
}

/** Whether sample values are what a target of this kind and idea can take. */
export function fit(kind: FieldKind, idea: Idea | null, looks: Looks): Fit {
	if (looks.filled === 0) return 'unknown';
	const { share } = looks;
	switch (kind) {
		case 'email':
			return between(share.email);
		case 'phone':
			return between(share.phone);
		case 'url':
			return between(share.url);
		case 'date':
		case 'date-time':
			return share.date < FEW && share.number >= MOST ? 'unknown' : between(share.date);
		case 'number':
		case 'money':
			return between(share.number);
		case 'yes-no':
			return share.long >= MOST || share.email >= MOST ? 'clashes' : 'unknown';
		default:
			return fitOfText(idea, looks);
	}
}

/** How surely values alone, without a word in the name, say that a field is this one; 0 where they cannot. */
export function valueScore(kind: FieldKind, idea: Idea | null, { filled, share }: Looks): number {
	if (filled === 0 || idea === 'otherMail') return 0;
	if (kind === 'email' && share.email >= MOST) return 0.8;
	if (kind === 'phone' && share['clear-phone'] >= MOST) return 0.7;
	if (kind === 'url' && share.url >= MOST && idea === 'website') return 0.6;
	if (idea === 'name' && share.person >= MOST) return 0.6;
	if (kind === 'long-text' && (idea === 'message' || idea === 'note') && share.long >= MOST && share.sentence >= MOST)
		return 0.6;
	return 0;
}
