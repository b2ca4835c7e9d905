import type { Evidence } from '#lib/domain/estimate/evidence.ts';

const STRENGTH: Readonly<Record<Evidence['strength'], string>> = {
	strong: 'Strong: measured, good sample, independent',
	medium: 'Medium: measured, but old, small or from another setting',
	weak: 'Weak: a seller’s survey, an opinion, or no method given',
	none: 'Ours, to be changed by you'
};

const READ: Readonly<Record<Evidence['read'], string>> = {
	excerpt: 'an excerpt was read',
	retold: 'read as another page retells it',
	memory: 'from memory, not looked up',
	ours: 'ours'
};

/** How far it can be trusted, in one line. */
export function trustIn({ strength, read, link, opened }: Evidence): string {
	if (strength === 'none') return STRENGTH.none;
	return `${STRENGTH[strength]}; ${READ[read]}${link !== null && !opened ? '; the link itself was not opened by us' : ''}`;
}

/** Who found it, when, on whom. */
export const sourceOf = ({ source, sample, year }: Evidence): string =>
	[source, sample, year === null ? null : String(year)].filter((part) => part !== null).join(', ');
