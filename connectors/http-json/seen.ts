import { valuesHash } from '../values-hash.ts';
import type { Seen } from './place.ts';
import { isLater, timeOf, type Mark } from './moment.ts';
import type { Listed } from './records.ts';
import type { Stream } from './stream-settings.ts';

/** What is remembered is kept with every page, so it has an end; beyond it the engine still knows every key. */
const MOST = 500;
const MOST_WHOLE = 5000;

/** What a record looks like: another text once anything of it has changed. */
const versionOf = ({ record, mark }: Listed): string => (mark === null ? valuesHash(record.values) : String(mark));

export const seenAs = (listed: Listed): Seen => [listed.record.key, versionOf(listed)];

/**
 * What has to be remembered after a page: what may be listed again, and not more than fits. An API that hands out places
 * remembers by itself what it has given, as long as it hands out another one: `isLast` is a page that will be read again.
 */
export function remembered(
	{ paging, since }: Stream,
	before: readonly Seen[],
	page: readonly Listed[],
	{ newest, isLast }: { readonly newest: Mark | null; readonly isLast: boolean }
): readonly Seen[] {
	const here = page.map(seenAs);
	if (paging.kind === 'cursor' && !since) return isLast ? here : [];
	const end = timeOf(newest);
	const overlap = since && since.format !== 'as-given' ? since.overlap : null;
	// Two days more than is read again: an API that is asked by the date gives the whole day, and the one before.
	const isNear = ([, version]: Seen): boolean => {
		const time = timeOf(version);
		return overlap === null || end === null || time === null || time >= end - (overlap + 172_800) * 1000;
	};
	const all = new Map([...before.filter(isNear), ...here]);
	return [...all].slice(paging.kind === 'none' ? -MOST_WHOLE : -MOST);
}

/** The latest mark so far. */
export const latestOf = (before: Mark | null, page: readonly Listed[]): Mark | null =>
	page.reduce<Mark | null>((latest, { mark }) => (mark !== null && isLater(mark, latest) ? mark : latest), before);
