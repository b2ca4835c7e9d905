import { readTemplate, writeTemplate, type TemplatePart } from '../template-parts.ts';
import { pairScore, SURE_ENOUGH } from './pair-score.ts';
import { namePairs } from './person-names.ts';
import type { Source } from './sources.ts';
import { readTarget } from './target.ts';

/** What else a gap can be filled with, best first, when the source does not have what it asks for. */
const NEXT_BEST: Readonly<Record<string, readonly string[]>> = {
	name: ['company', 'e-mail', 'phone'],
	given: ['name', 'company'],
	company: ['name'],
	message: ['note', 'subject']
};

/** A word that only leads to the gap behind it: "about {subject}". */
const LEADING =
	/\s+(?:about|from|for|to|at|with|by|of|on|re|om|fra|från|til|till|for|för|med|av|af|ved|von|für|an|bei|mit|über|wegen)\s*$/iu;
const JOINING_MARK = /\s*[-–—:,|/(]\s*$/u;

/** A template bound to a source: `filled` gaps found their field, `dropped` ones found none. */
export interface Bound {
	readonly template: string;
	readonly filled: number;
	readonly dropped: number;
	readonly paths: readonly string[];
}

/** A path that a template can hold. */
const isWritable = ({ path }: Source): boolean => !/[{}|]/.test(path) && path === path.trim();

function bestFor(wanted: string, sources: readonly Source[]): string | null {
	const read = readTarget({ name: wanted, label: wanted, kind: 'text' });
	const scored = sources
		.filter(isWritable)
		.map(({ path, ...source }) => ({ path, score: pairScore({ path, ...source }, read).score }));
	const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { path: '', score: 0 });
	return best.score >= SURE_ENOUGH ? best.path : null;
}

function pathsFor(wanted: string, sources: readonly Source[]): string[] {
	const { idea } = readTarget({ name: wanted, label: wanted, kind: 'text' });
	if (idea === 'name') {
		const exact = sources.find((source) => source.reading.idea === 'name' && isWritable(source));
		const [pair] = namePairs(sources.filter(isWritable));
		if (!exact && pair) return [pair.given.path, pair.family.path];
	}
	for (const name of [wanted, ...(NEXT_BEST[idea ?? ''] ?? [])]) {
		const path = bestFor(name, sources);
		if (path !== null) return [path];
	}
	return [];
}

/** Closes the gap that a dropped placeholder leaves between two texts. */
function closeGap(before: string, after: string): string {
	const start = before.replace(LEADING, '').replace(/\s+$/, '');
	const end = after.trimStart();
	if (end === '') return start.replace(JOINING_MARK, '');
	const glue = /^[\p{P}]/u.test(end) || start === '' || /^\n/.test(after) ? (/^\s*\n/.test(after) ? '\n' : '') : ' ';
	return `${start}${glue}${end}`;
}

/** Binds the gaps of a template such as `Call {name}` to the source's own fields: `Call {your-name}`. */
export function bindTemplate(template: string, sources: readonly Source[]): Bound {
	const parts: TemplatePart[] = [];
	const paths: string[] = [];
	let filled = 0;
	let dropped = 0;
	for (const part of readTemplate(template) ?? [{ text: template }]) {
		const found = 'path' in part ? pathsFor(part.path, sources) : null;
		if (found === null || 'text' in part) parts.push(part);
		else if (found.length === 0) {
			dropped++;
			parts.push({ path: '' });
		} else {
			filled++;
			paths.push(...found);
			parts.push(...found.flatMap((path, at): TemplatePart[] => (at === 0 ? [{ path }] : [{ text: ' ' }, { path }])));
		}
	}
	return { template: writeTemplate(withoutGaps(parts)).trim(), filled, dropped, paths };
}

function withoutGaps(parts: readonly TemplatePart[]): TemplatePart[] {
	const kept: TemplatePart[] = [];
	let gap = false;
	for (const part of parts) {
		if ('path' in part && part.path === '') {
			gap = true;
			continue;
		}
		const last = kept.at(-1);
		if (gap && 'text' in part && last && 'text' in last) kept.splice(-1, 1, { text: closeGap(last.text, part.text) });
		else kept.push(part);
		gap = false;
	}
	const last = kept.at(-1);
	if (gap && last && 'text' in last) kept.splice(-1, 1, { text: closeGap(last.text, '') });
	return kept;
}
