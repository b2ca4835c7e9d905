import { asked } from './moment.ts';
import { BEGINNING, type Place } from './place.ts';
import type { Stream } from './stream-settings.ts';

/** UTC milliseconds. An earlier moment leaves nothing out, and many APIs take it for a slip. */
const LONG_AGO = Date.UTC(1980, 0);

/** The beginning of what has changed since a moment, UTC milliseconds; null where the API cannot be asked for that. */
export const changedSince = ({ since }: Stream, moment: number): Place | null =>
	since && since.format !== 'as-given' && moment > LONG_AGO
		? { ...BEGINNING, since: asked(since, moment, since.overlap) }
		: null;
